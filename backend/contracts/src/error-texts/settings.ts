import type { ErrorText } from '../error-text.js';

export const settingErrors = {
  'settings.invalid': {
    ru: 'Настройки не приняты, замечаний: {count}. Ничего не изменено: исправьте их и повторите.',
    en: 'The settings are refused, problems: {count}. Nothing is changed: correct them and try again.',
  },
} as const satisfies Record<string, ErrorText>;
