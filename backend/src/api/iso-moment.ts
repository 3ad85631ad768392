import { formatRule } from '@zveno/contracts/format-rule.js';

/** Слова о времени, записанном не так. */
export const isoMoment = formatRule(
  'нужны дата и время в формате ISO 8601, например 2026-01-31T10:00:00Z',
  'a date and time in ISO 8601 is needed, for example 2026-01-31T10:00:00Z',
);
