import { isJsonObject } from '@zveno/contracts/json.js';
import type { ValueChange } from '@zveno/engine/value-changes.js';
import { isKnown, settingWords, withUnits } from './node-summary.js';

/** Слова, которых в схеме нет: общие поля узла, цепочка, «не задано». */
export interface ChangeVocabulary {
  readonly language: 'ru' | 'en';
  /** Название общего поля: `title`, `next`, `onError`, `variables`; незнакомого — `undefined`. */
  field(name: string): string | undefined;
  /** Название узла, в который ведёт связь. */
  node(id: string): string;
  output(id: string): string;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
}

/** Перемена одной настройки словами. */
export interface SaidChange {
  readonly path: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const longest = 400;

/** Перемена узла или цепочки словами; настройки названы так же, как в форме узла. */
export function changeWords(
  { path, before, after }: ValueChange,
  schema: unknown,
  words: ChangeVocabulary,
): SaidChange {
  const [root = '', ...rest] = path.split('.');
  if (root === 'settings') {
    const found = settingAt(schema, rest, words);
    const say = (value: unknown): string => {
      const text = rowWords(value, found.schema, words) || sayValue(value, words, found.choices);
      return found.duration ? withUnits(text, words.language) : text;
    };
    return { path, title: found.title, before: say(before), after: say(after) };
  }
  if (root === 'next') {
    const target = (value: unknown) =>
      typeof value === 'string' ? words.node(value) : words.nothing;
    const output = words.output(rest.join('.'));
    const title = [words.field('next') ?? root, output].join(' → ');
    return { path, title, before: target(before), after: target(after) };
  }
  const title = [words.field(root) ?? root, ...rest].join(' · ');
  return { path, title, before: sayValue(before, words), after: sayValue(after, words) };
}

interface FoundSetting {
  readonly title: string;
  readonly schema: unknown;
  readonly choices: unknown;
  readonly duration: boolean;
}

function settingAt(
  schema: unknown,
  steps: readonly string[],
  words: ChangeVocabulary,
): FoundSetting {
  const titles: string[] = [];
  let at = schema;
  for (const step of steps) {
    at = inner(at, step);
    const title = titleOf(at, words.language);
    if (title !== undefined) titles.push(title);
    else titles.push(/^\d+$/.test(step) ? String(Number(step) + 1) : step);
  }
  const duration = read(at, 'widget') === 'duration';
  return { title: titles.join(' · '), schema: at, choices: read(at, 'choices'), duration };
}

function inner(schema: unknown, step: string): unknown {
  const items = read(schema, 'items');
  if (/^\d+$/.test(step) && items !== undefined) return items;
  return read(read(schema, 'properties'), step);
}

function titleOf(schema: unknown, language: 'ru' | 'en'): string | undefined {
  const title = read(schema, language === 'en' ? 'titleEn' : 'title') ?? read(schema, 'title');
  return typeof title === 'string' ? title : undefined;
}

/** Группа или строки списка — теми же словами, что на карточке узла; сказать нечего — пусто. */
function rowWords(value: unknown, schema: unknown, words: ChangeVocabulary): string {
  if (Array.isArray(value)) {
    const rows = value.map((row) => rowWords(row, read(schema, 'items'), words));
    return cut(rows.filter(Boolean).join(', '));
  }
  const shape = isKnown(schema) ? schema : undefined;
  return isJsonObject(value) ? cut(settingWords(value, shape, words.language)) : '';
}

function sayValue(value: unknown, words: ChangeVocabulary, choices?: unknown): string {
  if (value === undefined || value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') {
    const chosen = read(read(choices, value), words.language);
    return typeof chosen === 'string' ? chosen : cut(value);
  }
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return cut(value.map((item) => sayValue(item, words, choices)).join(', ')) || words.nothing;
  return cut(JSON.stringify(value));
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
