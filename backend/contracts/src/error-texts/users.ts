import type { ErrorText } from '../error-text.js';

export const usersErrors = {
  'users.email-taken': {
    ru: 'Человек с такой почтой уже есть. Войдите под ней или укажите другую.',
    en: 'Someone with this e-mail already exists. Sign in with it or use another one.',
  },
  'users.missing': {
    ru: 'Такого человека нет. Обновите список людей.',
    en: 'There is no such person. Reload the list of people.',
  },
  'users.last-administrator': {
    ru: 'Это последний администратор. Сначала назначьте другого.',
    en: 'This is the last administrator. Appoint another one first.',
  },
} as const satisfies Record<string, ErrorText>;
