import { OutputId } from '@zveno/contracts/chain-document.js';
import * as z from 'zod';
import { compareValues, holds } from '../../conditions/compare.js';
import { defineNode } from '../../define-node.js';
import { go } from '../../move.js';
import type { PrepareTools } from '../../node-type.js';
import { field, output, ValueSource } from '../../settings-fields.js';
import { toText } from '../../templates/to-text.js';
import { fold } from '../../text/fold.js';

const Case = z.strictObject({
  id: field(OutputId, { ru: 'Выход', en: 'Output' }),
  title: field(z.string().trim().max(80).optional(), { ru: 'Название', en: 'Label' }),
  how: field(z.enum(['equals', 'contains', 'starts', 'regex', 'range']).default('equals'), {
    ru: 'Сравнение',
    en: 'Comparison',
    choices: {
      equals: { ru: 'равно', en: 'equals' },
      contains: { ru: 'содержит', en: 'contains' },
      starts: { ru: 'начинается с', en: 'starts with' },
      regex: { ru: 'подходит под выражение', en: 'matches the expression' },
      range: { ru: 'между', en: 'between' },
    },
  }),
  values: field(z.array(ValueSource).max(100).default([]), {
    ru: 'Значения',
    en: 'Values',
    widget: 'list',
    hint: {
      ru: 'Достаточно одного. Для «между» — два: от и до включительно.',
      en: 'One is enough. “Between” takes two: from and to.',
    },
  }),
});
type Case = z.infer<typeof Case>;

const Settings = z.strictObject({
  value: field(ValueSource, { ru: 'Что сравнить', en: 'Value', widget: 'value' }),
  cases: field(z.array(Case).min(1).max(50), { ru: 'Случаи', en: 'Cases', widget: 'options' }),
});

const otherwise = output('default', 'Иначе', 'Otherwise');

/** Много случаев одного значения; берётся первый подошедший. */
export const switchCase = defineNode({
  type: 'switch',
  category: 'logic',
  title: { ru: 'Переключатель', en: 'Switch' },
  description: {
    ru: 'Сравнивает значение со многими случаями и идёт в первый подошедший.',
    en: 'Compares a value with many cases and takes the first that fits.',
  },
  icon: 'alt_route',
  settings: Settings,
  outputs: ({ cases }) => [
    ...cases.map(({ id, title }) => output(id, title ?? id, title ?? id)),
    otherwise,
  ],
  sampleOutputs: [output('…', 'Каждый случай', 'Every case'), otherwise],
  prepare(settings, tools) {
    const value = tools.value(settings.value, 'value');
    const cases = settings.cases.map((it, index) => ({
      id: it.id,
      fits: caseTest(it, `cases.${String(index)}`, tools),
    }));
    return {
      enter({ scope, now }) {
        const found = value(scope);
        const fitting = cases.find(({ fits }) => fits(found, { scope, now }));
        return go(fitting?.id ?? 'default');
      },
    };
  },
});

type CaseTest = (value: unknown, at: { scope: Record<string, unknown>; now: number }) => boolean;

function caseTest({ how, values }: Case, path: string, tools: PrepareTools): CaseTest {
  const enough = how === 'range' ? values.length === 2 : values.length > 0;
  if (!enough) tools.problem('setting.missing', `${path}.values`);
  if (how === 'regex') {
    const regexes = values.map((value, index) =>
      tools.regex(toText(value), `${path}.values.${String(index)}`, true),
    );
    return (value) => regexes.some((regex) => regex.test(toText(value)));
  }
  const sides = values.map((value, index) => tools.value(value, `${path}.values.${String(index)}`));
  const { zone } = tools;
  if (how === 'range') {
    const [from, to] = sides;
    return (value, { scope, now }) => {
      const as = { type: 'auto', now, zone } as const;
      const low = compareValues(value, from?.(scope), as) ?? -1;
      return low >= 0 && (compareValues(value, to?.(scope), as) ?? 1) <= 0;
    };
  }
  return (value, { scope, now }) =>
    sides.some((side) => sameCase(how, value, side(scope), { type: 'auto', now, zone }));
}

function sameCase(
  how: 'equals' | 'contains' | 'starts',
  value: unknown,
  wanted: unknown,
  as: Parameters<typeof compareValues>[2],
): boolean {
  if (how === 'contains') return holds(value, wanted);
  if (how === 'starts') return fold(toText(value)).startsWith(fold(toText(wanted)));
  return compareValues(value, wanted, as) === 0;
}
