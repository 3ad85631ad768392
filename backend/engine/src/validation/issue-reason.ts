import type { Localized } from '@zveno/contracts/localized.js';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, Localized>> = {
  string: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  int: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'да или нет', en: 'yes or no' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'набор полей', en: 'a set of fields' },
  record: { ru: 'набор полей', en: 'a set of fields' },
};

/** Чем не годится значение: продолжение фразы «настройка записана неверно: …». */
export function issueReason(issue: Issue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return needed(kinds[issue.expected] ?? { ru: issue.expected, en: issue.expected });
    case 'too_small':
      return atLeast(String(issue.minimum), issue.origin);
    case 'too_big':
      return atMost(String(issue.maximum), issue.origin);
    case 'not_multiple_of': {
      const step = String(issue.divisor);
      return { ru: `нужно число, кратное ${step}`, en: `a multiple of ${step} is needed` };
    }
    case 'invalid_format':
    case 'custom':
      return authored(issue.message);
    case 'invalid_value':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'unrecognized_keys':
      return unfit;
  }
}

const unfit = { ru: 'такое значение не подходит', en: 'such a value does not fit' };

/** Правило записи на двух языках: схема zod хранит его одной строкой. */
export function formatRule(ru: string, en: string): string {
  return `${ru}\n${en}`;
}

// Правило называет сама схема; у готовых форматов zod слов для людей нет.
function authored(message: string): Localized {
  const [ru = '', en = unfit.en] = message.split('\n');
  return ru.startsWith('Invalid ') ? unfit : { ru, en };
}

function needed({ ru, en }: Localized): Localized {
  return { ru: `нужно указать ${ru}`, en: `${en} is needed` };
}

function atLeast(limit: string, origin: string): Localized {
  const { ru, en } = unitOf(origin);
  return { ru: `нужно не меньше ${limit}${ru}`, en: `at least ${limit}${en} needed` };
}

function atMost(limit: string, origin: string): Localized {
  const { ru, en } = unitOf(origin);
  return { ru: `нужно не больше ${limit}${ru}`, en: `at most ${limit}${en} allowed` };
}

function unitOf(origin: string): Localized {
  if (origin === 'string') return { ru: ' знаков', en: ' characters' };
  return origin === 'array' ? { ru: ' строк', en: ' rows' } : { ru: '', en: '' };
}
