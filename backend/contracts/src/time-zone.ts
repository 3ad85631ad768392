import * as z from 'zod';
import { formatRule } from './format-rule.js';

/** Часовой пояс по базе IANA: `Europe/Moscow`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(
    isTimeZone,
    formatRule(
      'такого часового пояса нет, а годится, например, Europe/Moscow',
      'there is no such time zone; Europe/Moscow, for example, will do',
    ),
  );

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
