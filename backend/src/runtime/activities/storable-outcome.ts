import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import { isJsonList, isJsonObject, type Json } from '@zveno/contracts/json.js';
import { failed } from './attempt.js';

const deepest = 64;

/**
 * Итог чужой программы в том виде, который примет база: без знака NUL и оборванных суррогатов,
 * не глубже 64 уровней. Отказать из-за них было бы некому: автор цепочки чужого ответа не исправит.
 */
export function storableOutcome(outcome: ActivityOutcome): ActivityOutcome {
  if (outcome.kind === 'failed') return outcome;
  try {
    return { kind: 'done', value: storable(outcome.value, 0) };
  } catch (error) {
    if (error instanceof TooDeep) return failed('result.too-deep', 'Итог вложен глубже 64 уровней');
    throw error;
  }
}

class TooDeep extends Error {}

function storable(value: Json, depth: number): Json {
  if (typeof value === 'string') return storableText(value);
  if (depth > deepest) throw new TooDeep();
  if (isJsonList(value)) return value.map((item) => storable(item, depth + 1));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [storableText(key), storable(item, depth + 1)]),
  );
}

/** Строка, которую примет база. */
export function storableText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
}
