import type { Json } from '@zveno/contracts/json.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { fail, go, stay } from '../../move.js';
import { field, NamedValues, nextOutput, Variable } from '../../settings-fields.js';
import { toJson } from '../../templates/to-json.js';
import { activityCommand } from './activity-command.js';

/** Небольшая программа; выполняется вне хода с пределами времени и памяти, без сети и файлов. */
export const script = defineNode({
  type: 'script',
  category: 'integrations',
  title: { ru: 'Скрипт', en: 'Script' },
  description: {
    ru: 'Вычисление на JavaScript: видит только переданное, возвращает значение.',
    en: 'A JavaScript computation: sees only its inputs and returns a value.',
  },
  icon: 'code',
  needs: ['script'],
  settings: z.strictObject({
    source: field(z.string().trim().min(1).max(50_000), {
      ru: 'Программа',
      en: 'Source',
      widget: 'code',
      hint: {
        ru: 'Переданное — в input, итог — return. Пример: return input.price * 2',
        en: 'The inputs are in input, return the result. Example: return input.price * 2',
      },
    }),
    inputs: field(NamedValues, {
      ru: 'Что передать',
      en: 'Inputs',
      widget: 'list',
    }),
    outputs: field(z.array(Variable).max(50).default([]), {
      ru: 'Поля итога — в переменные',
      en: 'Result fields to variables',
      widget: 'variable',
      hint: {
        ru: 'Если итог — объект, эти его поля станут переменными.',
        en: 'When the result is an object, these fields become variables.',
      },
    }),
    memoryMegabytes: field(z.int().min(1).max(64).default(16), {
      ru: 'Память, МБ',
      en: 'Memory, MB',
      advanced: true,
    }),
  }),
  outputs: [nextOutput],
  prepare({ source, inputs, outputs, memoryMegabytes }, tools) {
    const given = inputs.map(({ name, value }, index) => ({
      name,
      value: tools.value(value, `inputs.${String(index)}.value`),
    }));
    for (const [index, name] of outputs.entries()) tools.writes(name, `outputs.${String(index)}`);
    return {
      enter(visit) {
        const input: Record<string, Json> = {};
        for (const { name, value } of given) input[name] = toJson(value(visit.scope));
        const activity = { kind: 'script', source, input, memoryMegabytes } as const;
        return {
          commands: [activityCommand(activity, visit)],
          then: { kind: 'wait', for: 'activity' },
        };
      },
      resume(_visit, signal) {
        if (signal.kind !== 'outcome') return stay;
        const { outcome } = signal;
        if (outcome.kind === 'failed') return fail(outcome.error.code, outcome.error.message);
        const { value } = outcome;
        const set: Record<string, Json> = {};
        for (const name of outputs) set[name] = (isJsonObject(value) ? value[name] : null) ?? null;
        return go('next', { result: value, set });
      },
    };
  },
});
