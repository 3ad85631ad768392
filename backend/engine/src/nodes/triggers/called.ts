import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, startOutput } from '../../settings-fields.js';
import { acceptInputs, InputFields } from './inputs.js';

/** Запуск узлом «Запустить цепочку» другой цепочки. */
export const called = defineNode({
  type: 'called',
  category: 'triggers',
  title: { ru: 'Вызов из другой цепочки', en: 'Called by another chain' },
  description: {
    ru: 'Цепочку начинает узел «Запустить цепочку»; его значения становятся переменными.',
    en: 'Started by the “Run a chain” node; its values become variables.',
  },
  icon: 'input',
  trigger: true,
  settings: z.strictObject({
    inputs: field(InputFields, { ru: 'Что принимает', en: 'Inputs', widget: 'list' }),
  }),
  outputs: [startOutput],
  prepare(settings, tools) {
    const accept = acceptInputs(settings.inputs, tools);
    return {
      matches: (event) => event.kind === 'called',
      enter: ({ event, scope }) =>
        go('next', { set: accept('inputs' in event ? event.inputs : {}, scope) }),
    };
  },
});
