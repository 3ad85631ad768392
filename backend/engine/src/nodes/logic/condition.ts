import { rulesTest, Rules } from '../../conditions/rules.js';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { output } from '../../settings-fields.js';

const outputs = [output('yes', 'Да', 'Yes'), output('no', 'Нет', 'No')];

/** Развилка по условиям. */
export const condition = defineNode({
  type: 'condition',
  category: 'logic',
  title: { ru: 'Условие', en: 'Condition' },
  description: {
    ru: 'Проверяет переменные, собеседника и сообщение группами «и/или».',
    en: 'Checks variables, the contact and the message with and/or groups.',
  },
  icon: 'call_split',
  settings: Rules,
  outputs,
  prepare(settings, tools) {
    const test = rulesTest(settings, '', tools);
    return { enter: ({ scope, now }) => go(test(scope, now) ? 'yes' : 'no') };
  },
});
