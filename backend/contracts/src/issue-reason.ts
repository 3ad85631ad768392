import type { z } from 'zod';
import { ruleWords } from './format-rule.js';
import type { Localized } from './localized.js';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, Localized>> = {
  string: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'да или нет', en: 'yes or no' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'набор полей', en: 'a set of fields' },
  record: { ru: 'набор полей', en: 'a set of fields' },
  null: { ru: 'пусто', en: 'nothing' },
};

const units: Readonly<Record<string, Localized>> = {
  string: { ru: 'знаков', en: 'characters' },
  array: { ru: 'элементов', en: 'items' },
  set: { ru: 'элементов', en: 'items' },
};

const unfit = { ru: 'такое значение не подходит', en: 'such a value does not fit' };
const noSuchField = {
  ru: 'такого поля нет — уберите его или исправьте имя',
  en: 'there is no such field — remove it or correct its name',
};

/** Чем не годится значение: продолжение фразы «настройка записана неверно: …». */
export function issueReason(issue: Issue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return needed(typeNames[issue.expected] ?? { ru: issue.expected, en: issue.expected });
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { ru: `допустимые значения: ${values}`, en: `allowed values: ${values}` };
    }
    case 'too_small':
      return atLeast(String(issue.minimum), units[issue.origin]);
    case 'too_big':
      return atMost(String(issue.maximum), units[issue.origin]);
    case 'not_multiple_of': {
      const step = String(issue.divisor);
      return { ru: `нужно число, кратное ${step}`, en: `a multiple of ${step} is needed` };
    }
    case 'invalid_key':
      return issue.issues[0] ? issueReason(issue.issues[0]) : unfit;
    case 'unrecognized_keys':
      return noSuchField;
    case 'invalid_format':
    case 'custom':
    case 'invalid_element':
    case 'invalid_union':
      return ruleWords(issue.message) ?? unfit;
  }
}

function needed({ ru, en }: Localized): Localized {
  return { ru: `нужно указать ${ru}`, en: `${en} is needed` };
}

function atLeast(limit: string, unit: Localized | undefined): Localized {
  const floor = { ru: `нужно не меньше ${limit}`, en: `at least ${limit} needed` };
  if (!unit) return floor;
  return {
    ru: `слишком мало ${unit.ru}, ${floor.ru}`,
    en: `too few ${unit.en}, ${floor.en}`,
  };
}

function atMost(limit: string, unit: Localized | undefined): Localized {
  const ceiling = { ru: `нужно не больше ${limit}`, en: `at most ${limit} allowed` };
  if (!unit) return ceiling;
  return {
    ru: `слишком много ${unit.ru}, ${ceiling.ru}`,
    en: `too many ${unit.en}, ${ceiling.en}`,
  };
}
