import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { field, startOutput } from '../../settings-fields.js';
import { acceptInputs, InputFields } from './inputs.js';

/** Запуск рукой: из карточки собеседника, из редактора или по API. */
export const manual = defineNode({
  type: 'manual',
  category: 'triggers',
  title: { ru: 'Ручной запуск', en: 'Manual start' },
  description: {
    ru: 'Цепочку начинает человек кнопкой или программа по API.',
    en: 'A person starts the chain with a button, or a program does by API.',
  },
  icon: 'play_circle',
  trigger: true,
  settings: z.strictObject({
    inputs: field(InputFields, {
      ru: 'Что спросить при запуске',
      en: 'Ask at the start',
      widget: 'list',
    }),
  }),
  outputs: [startOutput],
  prepare(settings, tools) {
    const accept = acceptInputs(settings.inputs, tools);
    return {
      matches: (event) => event.kind === 'manual',
      enter: ({ event, scope }) =>
        go('next', { set: accept('inputs' in event ? event.inputs : {}, scope) }),
    };
  },
});
