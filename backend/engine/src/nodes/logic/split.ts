import { OutputId } from '@zveno/contracts/chain-document.js';
import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import type { Visit } from '../../node-type.js';
import { fractionOf } from '../../random.js';
import { field, output } from '../../settings-fields.js';

const Branch = z.strictObject({
  id: field(OutputId, { ru: 'Выход', en: 'Output' }),
  title: field(z.string().trim().max(80).optional(), { ru: 'Название', en: 'Label' }),
  weight: field(z.number().min(0).max(1000).default(50), { ru: 'Доля', en: 'Weight' }),
});

/** Делит собеседников по долям — для проверки, какой вариант лучше. */
export const split = defineNode({
  type: 'split',
  category: 'logic',
  title: { ru: 'Разделить по долям', en: 'Percent split' },
  description: {
    ru: 'Случайно ведёт по одной из ветвей с заданными долями.',
    en: 'Takes one of the branches at random by weight.',
  },
  icon: 'percent',
  settings: z.strictObject({
    branches: field(z.array(Branch).min(2).max(20), {
      ru: 'Ветви',
      en: 'Branches',
      widget: 'options',
    }),
    sticky: field(z.boolean().default(true), {
      ru: 'Один собеседник — всегда одна ветвь',
      en: 'The same branch for the same contact',
      widget: 'switch',
    }),
  }),
  outputs: ({ branches }) => branches.map(({ id, title }) => output(id, title ?? id, title ?? id)),
  sampleOutputs: [output('…', 'Каждая ветвь', 'Every branch')],
  prepare({ branches, sticky }, tools) {
    const total = branches.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) tools.problem('setting.invalid', 'branches', empty);
    return {
      enter(visit) {
        let point = (sticky ? stickyFraction(visit) : visit.random()) * total;
        const chosen = branches.find(({ weight }) => (point -= weight) < 0) ?? branches[0];
        return go(chosen?.id ?? '');
      },
    };
  },
});

/** Доля собеседника постоянна для узла; другой узел делит по-своему. */
function stickyFraction({ scene, node, task }: Visit): number {
  return fractionOf(`${scene.chain ?? ''}/${node}/${scene.contact?.id ?? task.id}`);
}

const empty = { reason: 'сумма долей — ноль', reasonEn: 'the shares add up to zero' };
