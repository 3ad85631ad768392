import type { ErrorText } from '../error-text.js';

export const liveErrors = {
  'live.too-many-rooms': {
    ru: 'Одна страница следит не больше чем за {limit} предметами. Перестаньте следить за лишними.',
    en: 'A page can watch at most {limit} subjects. Stop watching those you do not need.',
  },
} as const satisfies Record<string, ErrorText>;
