import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import type { Setting, Settings } from './set-in.js';

export type SummaryLanguage = 'ru' | 'en';

/** Что можно узнать о настройке из схемы: слова вариантов выбора и значение по умолчанию. */
interface Known {
  readonly choices?: Readonly<Record<string, Readonly<Record<SummaryLanguage, string>>>>;
  readonly default?: Setting;
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
  'chain',
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
  { type, settings }: { readonly type: string; readonly settings: Settings },
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

type Special = (settings: Settings, known: Known | undefined, language: SummaryLanguage) => string;

const specials: Readonly<Record<string, Special>> = {
  message: (settings) => quoted(fields(settings['text'])['values']),
  command: ({ name, prefix }) =>
    words(name) === '' ? '' : `${words(prefix) || '.'}${words(name)}`,
  schedule: ({ how, cron, at }) => (how === 'cron' ? words(cron) : words(at ?? ['10:00'])),
  delay: (settings, known, language) => delaySummary(settings, known, language),
  http: ({ method, url }) => (words(url) === '' ? '' : `${words(method) || 'GET'} ${words(url)}`),
  limit: ({ times, per }) => [words(times), words(per)].filter(Boolean).join(' / '),
};

function delaySummary(settings: Settings, known: Known | undefined, language: SummaryLanguage) {
  const read = (name: string): string =>
    words(settings[name] ?? known?.properties?.[name]?.default);
  const how = read('how');
  if (how === 'random') return `${read('from')} – ${read('to')}`;
  if (how === 'until') return read('moment');
  if (how === 'working-hours') return chosen(how, known?.properties?.['how'], language);
  return read('for');
}

function firstTelling(
  settings: Settings,
  known: Known | undefined,
  language: SummaryLanguage,
): string {
  for (const name of telling) {
    const text = said(settings[name], known?.properties?.[name], language);
    if (text !== '') return text;
  }
  return '';
}

/** Значение словами: у выбора — его подпись, у списка — строки через запятую, у группы — её поля подряд. */
function said(
  value: Setting | undefined,
  known: Known | undefined,
  language: SummaryLanguage,
): string {
  if (Array.isArray(value))
    return value
      .map((each) => said(each, known?.items, language))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, each]) => said(each, known?.properties?.[name], language))
      .filter(Boolean)
      .join(' ');
  return chosen(words(value), known, language);
}

function chosen(text: string, known: Known | undefined, language: SummaryLanguage): string {
  return known?.choices?.[text]?.[language] ?? withoutBraces(text);
}

/** Подстановку из одного имени читают как имя: `{{adult}}` → `adult`. */
function withoutBraces(text: string): string {
  return /^\{\{\s*([\w.]+)\s*\}\}$/.exec(text)?.[1] ?? text;
}

function words(value: Setting | undefined): string {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

function quoted(value: Setting | undefined): string {
  if (!Array.isArray(value)) return '';
  return value.map((each) => `«${words(each)}»`).join(', ');
}

function fields(value: Setting | undefined): Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

// Схему собирает сервер из описания узла; чего в ней нет, то и не называется словами.
function shape(schema: NodeCatalogEntry['settings'] | undefined): Known | undefined {
  return isKnown(schema) ? schema : undefined;
}

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null;
}
