import type { Json, JsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import type { PrepareTools } from '../../node-type.js';
import { field, ValueSource, Variable } from '../../settings-fields.js';
import { deepValue } from '../../templates/deep-value.js';
import type { Scope } from '../../templates/template.js';

/** Вход цепочки: имя становится переменной выполнения. */
export const InputFields = z
  .array(
    z.strictObject({
      name: field(Variable, { ru: 'Переменная', en: 'Variable', widget: 'variable' }),
      title: field(z.string().max(120).optional(), { ru: 'Подпись', en: 'Label' }),
      initial: field(ValueSource.optional(), {
        ru: 'Если не задано',
        en: 'Default',
        widget: 'typed-value',
      }),
    }),
  )
  .max(50)
  .default([]);
export type InputFields = z.infer<typeof InputFields>;

type Accept = (given: JsonObject, scope: Scope) => JsonObject;

/** Берёт только объявленные входы: лишнее из запроса в переменные не попадёт. Умолчание видит входы выше себя. */
export function acceptInputs(inputs: InputFields, tools: PrepareTools): Accept {
  const fields = inputs.map(({ name, initial }, index) => {
    const at = `inputs.${String(index)}`;
    tools.writes(name, `${at}.name`);
    return {
      name,
      initial: initial === undefined ? undefined : deepValue(initial, `${at}.initial`, tools),
    };
  });
  return (given, scope) => {
    const accepted: Record<string, Json> = {};
    for (const { name, initial } of fields) {
      const value = given[name] ?? initial?.({ ...scope, ...accepted });
      if (value !== undefined) accepted[name] = value;
    }
    return accepted;
  };
}
