import type { Json, JsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import type { PrepareTools } from '../../node-type.js';
import { field, ValueSource, Variable } from '../../settings-fields.js';

/** Вход цепочки: имя становится переменной выполнения. */
export const InputFields = z
  .array(
    z.strictObject({
      name: field(Variable, { ru: 'Переменная', en: 'Variable', widget: 'variable' }),
      title: field(z.string().max(120).optional(), { ru: 'Подпись', en: 'Label' }),
      initial: field(ValueSource.optional(), { ru: 'Если не задано', en: 'Default' }),
    }),
  )
  .max(50)
  .default([]);
export type InputFields = z.infer<typeof InputFields>;

export function declareInputs(inputs: InputFields, tools: PrepareTools): void {
  for (const [index, { name }] of inputs.entries()) {
    tools.writes(name, `inputs.${String(index)}.name`);
  }
}

/** Берёт только объявленные входы: лишнее из запроса в переменные не попадёт. */
export function acceptInputs(inputs: InputFields, given: JsonObject): JsonObject {
  const accepted: Record<string, Json> = {};
  for (const { name, initial } of inputs) {
    const value = given[name] ?? initial;
    if (value !== undefined) accepted[name] = value;
  }
  return accepted;
}
