import * as z from 'zod';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import { Duration, field, nextOutput, optionalOutput, output } from '../../settings-fields.js';
import { duration } from '../../time/duration.js';

/** Ждёт ветви узла «Параллельно» и идёт дальше одной. */
export const join = defineNode({
  type: 'join',
  category: 'logic',
  title: { ru: 'Слияние', en: 'Join' },
  description: {
    ru: 'Ждёт все параллельные ветви, любую или несколько; остальные отменяет.',
    en: 'Waits for all parallel branches, any or some of them; cancels the rest.',
  },
  icon: 'merge',
  waits: true,
  settings: z.strictObject({
    need: field(z.enum(['all', 'any', 'some']).default('all'), {
      ru: 'Дождаться',
      en: 'Wait for',
      choices: {
        all: { ru: 'всех', en: 'all' },
        any: { ru: 'любой', en: 'any' },
        some: { ru: 'стольких', en: 'some' },
      },
    }),
    count: field(z.int().min(1).max(20).default(2), {
      ru: 'Скольких',
      en: 'How many',
      when: { need: ['some'] },
    }),
    timeout: field(Duration.optional(), {
      ru: 'Ждать не дольше',
      en: 'No longer than',
      widget: 'duration',
      hint: { ru: 'Отсчёт — от первой пришедшей ветви.', en: 'Counted from the first arrival.' },
    }),
  }),
  outputs: ({ timeout }) => [
    nextOutput,
    (timeout ? output : optionalOutput)('timeout', 'Не дождались', 'Timeout'),
  ],
  sampleOutputs: [nextOutput, output('timeout', 'Не дождались', 'Timeout')],
  prepare(settings) {
    const counts = { all: 'all', any: 1, some: settings.count } as const;
    const need = counts[settings.need];
    const limit = settings.timeout ? duration(settings.timeout) : undefined;
    return {
      enter: ({ now }) => ({
        then: { kind: 'join', need, ...(limit !== undefined && { until: now + limit }) },
      }),
      resume: () => go('timeout'),
    };
  },
});
