import * as z from 'zod';

/** Часовой пояс по базе IANA: `Europe/Moscow`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Такого часового пояса нет. Пример: Europe/Moscow.');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
