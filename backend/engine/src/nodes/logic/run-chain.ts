import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { fail, go, stay } from '../../move.js';
import { field, NamedValues, nextOutput } from '../../settings-fields.js';
import { toJson } from '../../templates/to-json.js';

/** Запускает другую цепочку для того же собеседника; итог ждёт или нет. */
export const runChain = defineNode({
  type: 'run-chain',
  category: 'logic',
  title: { ru: 'Запустить цепочку', en: 'Run a chain' },
  description: {
    ru: 'Начинает другую цепочку и, если нужно, ждёт её итога.',
    en: 'Starts another chain and waits for its result if asked.',
  },
  icon: 'subdirectory_arrow_right',
  waits: true,
  settings: z.strictObject({
    chain: field(z.string().min(1).max(80), { ru: 'Цепочка', en: 'Chain', widget: 'chain' }),
    inputs: field(NamedValues, { ru: 'Что передать', en: 'Inputs', widget: 'list' }),
    wait: field(z.boolean().default(true), {
      ru: 'Ждать итога',
      en: 'Wait for the result',
      widget: 'switch',
    }),
  }),
  outputs: [nextOutput],
  prepare({ chain, inputs, wait }, tools) {
    tools.calls(chain, 'chain');
    const given = inputs.map(({ name, value }, index) => ({
      name,
      value: tools.value(value, `inputs.${String(index)}.value`),
    }));
    return {
      enter({ scope }) {
        const values: Record<string, Json> = {};
        for (const { name, value } of given) values[name] = toJson(value(scope));
        return {
          commands: [{ kind: 'start-task', chain, inputs: values, wait }],
          then: wait ? { kind: 'wait', for: 'task' } : { kind: 'go', output: 'next' },
        };
      },
      resume(_visit, signal) {
        if (signal.kind !== 'outcome') return stay;
        const { outcome } = signal;
        if (outcome.kind === 'done') return go('next', { result: outcome.value });
        return fail(outcome.error.code, outcome.error.message);
      },
    };
  },
});
