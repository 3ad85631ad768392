import type { ErrorText } from '../error-text.js';

export const taskErrors = {
  'tasks.not-found': {
    ru: 'Такого выполнения нет, или оно вам не открыто. Проверьте адрес или попросите доступ к аккаунту.',
    en: 'There is no such task, or it is not shared with you. Check the address or ask for the account.',
  },
} as const satisfies Record<string, ErrorText>;
