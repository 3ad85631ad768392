import * as z from 'zod';
import type { PrepareTools } from '../node-type.js';
import { field } from '../settings-fields.js';
import { isSimilar } from '../answers/similar.js';
import { fold, foldAnswer } from '../text/fold.js';

/** Каким должен быть текст сообщения; регистр, ё/е и знаки по краям не важны. */
export const TextRule = z.strictObject({
  how: field(z.enum(['any', 'equals', 'similar', 'contains', 'starts', 'regex']).default('any'), {
    ru: 'Текст',
    en: 'Text',
    choices: {
      any: { ru: 'любой', en: 'any' },
      equals: { ru: 'равен', en: 'equals' },
      similar: { ru: 'похож (с опечатками)', en: 'similar (with typos)' },
      contains: { ru: 'содержит', en: 'contains' },
      starts: { ru: 'начинается с', en: 'starts with' },
      regex: { ru: 'подходит под выражение', en: 'matches the expression' },
    },
  }),
  values: field(z.array(z.string().trim().min(1).max(500)).max(200).default([]), {
    ru: 'Одно из',
    en: 'One of',
    widget: 'list',
    when: { how: ['equals', 'similar', 'contains', 'starts', 'regex'] },
    hint: {
      ru: 'Достаточно одного совпадения. Регистр и ё/е не важны.',
      en: 'One match is enough. Case is ignored.',
    },
  }),
});
export type TextRule = z.infer<typeof TextRule>;

/** Готовит проверку текста. */
export function textMatcher(
  rule: TextRule,
  path: string,
  tools: PrepareTools,
): (text: string) => boolean {
  if (rule.how === 'any') return () => true;
  if (rule.values.length === 0) tools.problem('setting.missing', `${path}.values`);
  if (rule.how === 'regex') {
    const regexes = rule.values.map((value, index) =>
      tools.regex(value, `${path}.values.${String(index)}`, true),
    );
    return (text) => regexes.some((regex) => regex.test(text));
  }
  return phraseMatcher(rule.how, rule.values);
}

function phraseMatcher(
  how: 'equals' | 'similar' | 'contains' | 'starts',
  values: readonly string[],
): (text: string) => boolean {
  if (how === 'equals') {
    const wanted = new Set(values.map(comparable));
    return (text) => wanted.has(comparable(text));
  }
  if (how === 'similar') return (text) => values.some((value) => isSimilar(text, value));
  const parts = values.map(fold);
  return how === 'contains'
    ? (text) => parts.some((part) => fold(text).includes(part))
    : (text) => parts.some((part) => fold(text).startsWith(part));
}

/** Из одних знаков («/start», «?») край не срезается, иначе сравнивать было бы нечего. */
function comparable(text: string): string {
  const folded = fold(text);
  return folded.startsWith('/') ? folded : foldAnswer(text) || folded;
}
