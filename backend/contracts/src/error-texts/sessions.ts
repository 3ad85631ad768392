import type { ErrorText } from '../error-text.js';

export const sessionErrors = {
  'sessions.settings-invalid': {
    ru: 'Настройки аккаунта не приняты, замечаний: {count}. Исправьте их и повторите.',
    en: 'The account settings are refused, problems: {count}. Correct them and try again.',
  },
  'sessions.name-mismatch': {
    ru: 'Имя не совпадает с именем аккаунта. Чтобы удалить аккаунт, введите его имя в точности.',
    en: 'The name differs from the name of the account. Type it exactly to delete the account.',
  },
  'sessions.chain-unusable': {
    ru: 'Не все цепочки можно подключить. Уберите отмеченные или попросите на них роль оператора.',
    en: 'Some chains cannot be used. Remove the marked ones or ask for the operator role on them.',
  },
} as const satisfies Record<string, ErrorText>;
