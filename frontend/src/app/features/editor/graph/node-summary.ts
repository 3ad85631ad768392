import { isJsonList, isJsonObject, type Json, type JsonObject } from '@zveno/contracts/json.js';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';

export type SummaryLanguage = 'ru' | 'en';

/** Что можно узнать о настройке из схемы: слова вариантов выбора и значение по умолчанию. */
interface Known {
  readonly choices?: Readonly<Record<string, Readonly<Record<SummaryLanguage, string>>>>;
  readonly default?: Json;
  readonly properties?: Readonly<Record<string, Known>>;
  readonly items?: Known;
}

/** Какие настройки говорят об узле больше всего — по порядку: берётся первая непустая. */
const telling = [
  'text',
  'question',
  'label',
  'name',
  'url',
  'groups',
  'emoji',
  'variables',
  'fields',
  'addTags',
  'options',
  'cases',
  'at',
  'for',
  'longest',
  'list',
  'times',
  'value',
  'body',
  'source',
  'inputs',
  'branches',
  'saveTo',
] as const;

const longest = 140;

/**
 * Одна строка о настройках узла для карточки: текст сообщения, условие, срок. Пустая строка — сказать нечего.
 * Читает только документ и схему, поэтому одинакова на холсте, в списке и в поиске.
 */
export function nodeSummary(
  { type, settings }: { readonly type: string; readonly settings: JsonObject },
  entry: NodeCatalogEntry | undefined,
  language: SummaryLanguage,
): string {
  const known = shape(entry?.settings);
  const special = specials[type];
  const text = special
    ? special(settings, known, language)
    : firstTelling(settings, known, language);
  const line = withUnits(text, language).replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

const units = { s: 'с', m: 'мин', h: 'ч', d: 'дн.', w: 'нед.' } as const;

/** Срок из документа — `1h 30m` — словами языка; прочий текст остаётся как есть. */
export function withUnits(text: string, language: SummaryLanguage): string {
  if (language !== 'ru' || !/^[\d.]+[smhdw]\b/.test(text)) return text;
  return text.replaceAll(/(\d)([smhdw])\b/g, (_, digit: string, unit: keyof typeof units) =>
    [digit, units[unit]].join(' '),
  );
}

type Special = (
  settings: JsonObject,
  known: Known | undefined,
  language: SummaryLanguage,
) => string;

const joins = { ru: { and: ' и ', or: ' или ' }, en: { and: ' and ', or: ' or ' } } as const;

/** Условия читаются фразой, группы — через точку с запятой. */
function conditionSummary(
  settings: JsonObject,
  known: Known | undefined,
  language: SummaryLanguage,
): string {
  const join = (value: Json | undefined) => joins[language][value === 'or' ? 'or' : 'and'];
  const group = known?.properties?.['groups']?.items;
  const rule = group?.properties?.['rules']?.items;
  const groups = listOf(settings['groups']).map((each) => {
    const rules = listOf(fields(each)['rules']).map((one) =>
      ruleWords(fields(one), rule, language),
    );
    return rules.filter(Boolean).join(join(fields(each)['join']));
  });
  return groups.filter(Boolean).join(`;${join(settings['join'])}`);
}

function ruleWords(
  { left, operator, right }: JsonObject,
  known: Known | undefined,
  language: SummaryLanguage,
): string {
  // «больше (позже)» — слова выбора: какое из двух, видно по тому, с чем сравнивают.
  const sign = chosen(words(operator), known?.properties?.['operator'], language);
  const parts = [words(left), sign.replace(/ \(.*\)$/, ''), words(right)];
  return parts.map(withoutBraces).filter(Boolean).join(' ');
}

const specials: Readonly<Record<string, Special>> = {
  message: (settings) => quoted(fields(settings['text'])['values']),
  command: ({ name, prefix }) =>
    words(name) === '' ? '' : `${words(prefix) || '.'}${words(name)}`,
  schedule: ({ how, cron, at }) => (how === 'cron' ? words(cron) : words(at ?? ['10:00'])),
  delay: (settings, known, language) => delaySummary(settings, known, language),
  http: ({ method, url }) => (words(url) === '' ? '' : `${words(method) || 'GET'} ${words(url)}`),
  condition: (settings, known, language) => conditionSummary(settings, known, language),
  limit: ({ times, per }) => [words(times), words(per)].filter(Boolean).join(' / '),
};

function delaySummary(settings: JsonObject, known: Known | undefined, language: SummaryLanguage) {
  const read = (name: string): string =>
    words(settings[name] ?? known?.properties?.[name]?.default);
  const how = read('how');
  if (how === 'random') return `${read('from')} – ${read('to')}`;
  if (how === 'until') return read('moment');
  if (how === 'working-hours') return chosen(how, known?.properties?.['how'], language);
  return read('for');
}

function firstTelling(
  settings: JsonObject,
  known: Known | undefined,
  language: SummaryLanguage,
): string {
  for (const name of telling) {
    const text = settingWords(settings[name], known?.properties?.[name], language);
    if (text !== '') return text;
  }
  return '';
}

/** Значение словами: у выбора — его подпись, у списка — строки через запятую, у группы — её поля по порядку схемы. */
export function settingWords(
  value: Json | undefined,
  known: Known | undefined,
  language: SummaryLanguage,
): string {
  if (isJsonList(value))
    return value
      .map((each) => settingWords(each, known?.items, language))
      .filter(Boolean)
      .join(', ');
  if (isJsonObject(value))
    // `id` — внутреннее имя выхода: человек знает его по названию.
    return inOrder(value, known)
      .filter((name) => name !== 'id')
      .map((name) => settingWords(value[name], known?.properties?.[name], language))
      .filter(Boolean)
      .join(' ');
  return chosen(words(value), known, language);
}

/** Поля — как в схеме: в документе их порядок случаен. */
function inOrder(value: JsonObject, known: Known | undefined): readonly string[] {
  const order = Object.keys(known?.properties ?? {});
  const place = (name: string): number => order.indexOf(name) + 1 || order.length + 1;
  return Object.keys(value).toSorted((one, other) => place(one) - place(other));
}

function chosen(text: string, known: Known | undefined, language: SummaryLanguage): string {
  return known?.choices?.[text]?.[language] ?? withoutBraces(text);
}

/** Подстановку из одного имени читают как имя: `{{adult}}` → `adult`. */
function withoutBraces(text: string): string {
  return /^\{\{\s*([\w.]+)\s*\}\}$/.exec(text)?.[1] ?? text;
}

function words(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (isJsonList(value)) return value.map(words).filter(Boolean).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

function listOf(value: Json | undefined): readonly Json[] {
  return isJsonList(value) ? value : [];
}

function quoted(value: Json | undefined): string {
  return listOf(value)
    .map((each) => `«${words(each)}»`)
    .join(', ');
}

function fields(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

// Схему собирает сервер из описания узла; чего в ней нет, то и не называется словами.
function shape(schema: NodeCatalogEntry['settings'] | undefined): Known | undefined {
  return isKnown(schema) ? schema : undefined;
}

export function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null;
}
