import { OutputId } from '@zveno/contracts/chain-document.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { field, output } from '../../settings-fields.js';

const Branch = z.strictObject({
  id: field(OutputId, { ru: 'Выход', en: 'Output' }),
  title: field(z.string().trim().max(80).optional(), { ru: 'Название', en: 'Label' }),
});

/** Ведёт несколько ветвей сразу; собирает их узел «Слияние». */
export const parallel = defineNode({
  type: 'parallel',
  category: 'logic',
  title: { ru: 'Параллельно', en: 'Parallel' },
  description: {
    ru: 'Запускает несколько ветвей одновременно. Дождаться их поможет «Слияние».',
    en: 'Runs several branches at once. “Join” waits for them.',
  },
  icon: 'account_tree',
  settings: z.strictObject({
    branches: field(z.array(Branch).min(2).max(20), {
      ru: 'Ветви',
      en: 'Branches',
      widget: 'options',
    }),
  }),
  outputs: ({ branches }) => branches.map(({ id, title }) => output(id, title ?? id, title ?? id)),
  sampleOutputs: [output('…', 'Каждая ветвь', 'Every branch')],
  prepare({ branches }) {
    const outputs = branches.map(({ id }) => id);
    return { enter: () => ({ then: { kind: 'fork', outputs } }) };
  },
});
