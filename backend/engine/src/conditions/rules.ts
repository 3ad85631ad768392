import * as z from 'zod';
import { NodeFailure } from '../move.js';
import type { PrepareTools } from '../node-type.js';
import { field, ValueSource } from '../settings-fields.js';
import type { Scope } from '../templates/template.js';
import { toText } from '../templates/to-text.js';
import { fold } from '../text/fold.js';
import { regularExpression } from '../text/regular-expression.js';
import { compareValues, holds, isEmpty, truthy } from './compare.js';
import type { CompareAs } from './compare.js';

export const Operator = z.enum([
  'equals',
  'not-equals',
  'greater',
  'greater-or-equal',
  'less',
  'less-or-equal',
  'contains',
  'not-contains',
  'starts',
  'ends',
  'matches',
  'one-of',
  'not-one-of',
  'empty',
  'not-empty',
  'is-true',
  'is-false',
]);
export type Operator = z.infer<typeof Operator>;

const operatorTexts: Readonly<Record<Operator, { ru: string; en: string }>> = {
  equals: { ru: 'равно', en: 'equals' },
  'not-equals': { ru: 'не равно', en: 'does not equal' },
  greater: { ru: 'больше (позже)', en: 'greater (later)' },
  'greater-or-equal': { ru: 'не меньше (не раньше)', en: 'at least' },
  less: { ru: 'меньше (раньше)', en: 'less (earlier)' },
  'less-or-equal': { ru: 'не больше (не позже)', en: 'at most' },
  contains: { ru: 'содержит', en: 'contains' },
  'not-contains': { ru: 'не содержит', en: 'does not contain' },
  starts: { ru: 'начинается с', en: 'starts with' },
  ends: { ru: 'кончается на', en: 'ends with' },
  matches: { ru: 'подходит под выражение', en: 'matches the expression' },
  'one-of': { ru: 'одно из', en: 'is one of' },
  'not-one-of': { ru: 'ни одно из', en: 'is none of' },
  empty: { ru: 'пусто', en: 'is empty' },
  'not-empty': { ru: 'не пусто', en: 'is not empty' },
  'is-true': { ru: 'да', en: 'is true' },
  'is-false': { ru: 'нет', en: 'is false' },
};

/** Этим сравнениям правая часть не нужна. */
const unary = new Set<Operator>(['empty', 'not-empty', 'is-true', 'is-false']);
const binary = Operator.options.filter((operator) => !unary.has(operator));

export const Rule = z.strictObject({
  left: field(ValueSource, { ru: 'Что', en: 'Value', widget: 'value' }),
  operator: field(Operator, { ru: 'Сравнение', en: 'Comparison', choices: operatorTexts }),
  right: field(ValueSource.optional(), {
    ru: 'С чем',
    en: 'With',
    widget: 'value',
    when: { operator: binary },
  }),
  as: field(z.enum(['auto', 'text', 'number', 'boolean', 'date']).default('auto'), {
    ru: 'Сравнивать как',
    en: 'Compare as',
    choices: {
      auto: { ru: 'само поймёт', en: 'automatic' },
      text: { ru: 'текст', en: 'text' },
      number: { ru: 'число', en: 'number' },
      boolean: { ru: 'да/нет', en: 'yes/no' },
      date: { ru: 'дата', en: 'date' },
    },
    advanced: true,
  }),
});
export type Rule = z.infer<typeof Rule>;

const Joined = z.enum(['and', 'or']);
const joinedTexts = { and: { ru: 'все', en: 'all' }, or: { ru: 'хотя бы одно', en: 'any' } };

export const RuleGroup = z.strictObject({
  join: field(Joined.default('and'), { ru: 'Верны', en: 'Match', choices: joinedTexts }),
  rules: field(z.array(Rule).min(1).max(30), { ru: 'Условия', en: 'Rules', widget: 'rules' }),
});

export const Rules = z.strictObject({
  join: field(Joined.default('and'), {
    ru: 'Группы: верны',
    en: 'Groups match',
    choices: joinedTexts,
  }),
  groups: field(z.array(RuleGroup).min(1).max(20), {
    ru: 'Группы условий',
    en: 'Groups of rules',
    widget: 'rules',
  }),
});
export type Rules = z.infer<typeof Rules>;

export type Test = (scope: Scope, now: number) => boolean;

/** Готовит проверку групп условий. */
export function rulesTest(rules: Rules, path: string, tools: PrepareTools): Test {
  const groups = rules.groups.map((group, index) => {
    const at = `${path}groups.${String(index)}.rules`;
    return joined(
      group.join,
      group.rules.map((rule, place) => ruleTest(rule, `${at}.${String(place)}`, tools)),
    );
  });
  return joined(rules.join, groups);
}

function joined(join: 'and' | 'or', tests: readonly Test[]): Test {
  return join === 'and'
    ? (scope, now) => tests.every((test) => test(scope, now))
    : (scope, now) => tests.some((test) => test(scope, now));
}

function ruleTest(rule: Rule, path: string, tools: PrepareTools): Test {
  const { operator } = rule;
  if (rule.right === undefined && !unary.has(operator)) {
    tools.problem('setting.missing', `${path}.right`);
  }
  const left = tools.value(rule.left, `${path}.left`);
  if (operator === 'matches' && typeof rule.right === 'string' && !rule.right.includes('{{')) {
    const regex = tools.regex(rule.right, `${path}.right`, true);
    return (scope) => regex.test(toText(left(scope)));
  }
  const right = tools.value(rule.right ?? null, `${path}.right`);
  return (scope, now) =>
    check(operator, left(scope), right(scope), { type: rule.as, now, zone: tools.zone });
}

function check(operator: Operator, left: unknown, right: unknown, as: CompareAs): boolean {
  switch (operator) {
    case 'equals':
      return compareValues(left, right, as) === 0;
    case 'not-equals':
      return compareValues(left, right, as) !== 0;
    case 'greater':
      return (compareValues(left, right, as) ?? 0) > 0;
    case 'greater-or-equal':
      return (compareValues(left, right, as) ?? -1) >= 0;
    case 'less':
      return (compareValues(left, right, as) ?? 0) < 0;
    case 'less-or-equal':
      return (compareValues(left, right, as) ?? 1) <= 0;
    case 'empty':
      return isEmpty(left);
    case 'not-empty':
      return !isEmpty(left);
    case 'is-true':
      return truthy(left);
    case 'is-false':
      return !truthy(left);
    default:
      return checkText(operator, left, right, as);
  }
}

type TextOperator =
  'contains' | 'not-contains' | 'starts' | 'ends' | 'matches' | 'one-of' | 'not-one-of';

function checkText(operator: TextOperator, left: unknown, right: unknown, as: CompareAs): boolean {
  switch (operator) {
    case 'contains':
      return holds(left, right);
    case 'not-contains':
      return !holds(left, right);
    case 'starts':
      return fold(toText(left)).startsWith(fold(toText(right)));
    case 'ends':
      return fold(toText(left)).endsWith(fold(toText(right)));
    case 'matches':
      return ruledExpression(toText(right)).test(toText(left));
    case 'one-of':
      return listed(right).some((item) => compareValues(left, item, as) === 0);
    case 'not-one-of':
      return listed(right).every((item) => compareValues(left, item, as) !== 0);
  }
}

function ruledExpression(pattern: string): ReturnType<typeof regularExpression> {
  try {
    return regularExpression(pattern, true);
  } catch {
    throw new NodeFailure('regex.invalid', 'Регулярное выражение из переменной записано неверно');
  }
}

/** Список как есть, текст — через запятую или с новой строки. */
function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : toText(value).split(/[,;\n]/u);
}
