import type { ErrorText } from '../error-text.js';

export const secretErrors = {
  'secrets.not-found': {
    ru: 'Такого секрета у вас нет. Обновите список и повторите.',
    en: 'You have no such secret. Refresh the list and try again.',
  },
  'secrets.name-taken': {
    ru: 'Секрет «{name}» уже есть. Замените его значение или выберите другое имя.',
    en: 'The secret “{name}” already exists. Replace its value or choose another name.',
  },
} as const satisfies Record<string, ErrorText>;
