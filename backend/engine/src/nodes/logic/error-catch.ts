import { NodeId } from '@zveno/contracts/chain-document.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { catchType } from '../../node-names.js';
import { field, output } from '../../settings-fields.js';

/** Ловит ошибки узлов с правилом «остановить»; сведения — в `{{error.message}}`. */
export const errorCatch = defineNode({
  type: catchType,
  category: 'logic',
  title: { ru: 'Если ошибка', en: 'Error catch' },
  description: {
    ru: 'Ветвь, в которую уходит выполнение, когда узел не смог. Что случилось — в {{error.message}}.',
    en: 'Where the task goes when a node fails. What happened is in {{error.message}}.',
  },
  icon: 'error',
  settings: z.strictObject({
    nodes: field(z.array(NodeId).max(200).default([]), {
      ru: 'Только эти узлы',
      en: 'Only these nodes',
      hint: { ru: 'Пусто — вся цепочка.', en: 'Empty means the whole chain.' },
    }),
    codes: field(z.array(z.string().trim().min(1).max(80)).max(30).default([]), {
      ru: 'Только эти ошибки',
      en: 'Only these errors',
      hint: { ru: 'Начало кода: «http.» — все ошибки HTTP.', en: 'Code prefixes, e.g. “http.”.' },
      advanced: true,
    }),
  }),
  outputs: [output('next', 'Дальше', 'Next')],
  prepare: ({ nodes, codes }) => ({
    enter: () => go('next'),
    handles: ({ code, node }) =>
      (nodes.length === 0 || (node !== undefined && nodes.includes(node))) &&
      (codes.length === 0 || codes.some((prefix) => code.startsWith(prefix))),
  }),
});
