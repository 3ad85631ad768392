import type { ErrorText } from '../error-text.js';

export const contactErrors = {
  'contacts.not-found': {
    ru: 'Такого собеседника у этого аккаунта нет. Проверьте адрес.',
    en: 'This account has no such contact. Check the address.',
  },
  'contacts.change-invalid': {
    ru: 'Правка собеседника не принята, замечаний: {count}. Исправьте их и повторите.',
    en: 'The change of the contact is refused, problems: {count}. Correct them and try again.',
  },
} as const satisfies Record<string, ErrorText>;
