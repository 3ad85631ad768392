import { isJsonObject } from '@zveno/contracts/json.js';
import type { WidgetSays } from '@zveno/contracts/widget-messages.js';

type Words = Readonly<Record<string, unknown>>;
type Texts = Record<string, string>;
type Body = NonNullable<Extract<WidgetSays, { kind: 'call' }>['body']> | null;

const inside = /^\/(?![/\\])[^\s\\]*$/;
const longestText = 2000;
const longestName = 100;

/**
 * Слова виджета по договору `WidgetSays`; непонятные — `undefined`. Разбор свой: схемы zod весят больше всего
 * остального, что нужно виджету, и пробуют исполнить код, чего страница не разрешает.
 */
export function readWidgetWords(data: unknown): WidgetSays | undefined {
  if (!isJsonObject(data)) return undefined;
  const { kind, ...words } = data;
  switch (kind) {
    case 'call':
      return callOf(words);
    case 'resize':
      return resizeOf(words);
    case 'toast':
      return toastOf(words);
    case 'open':
      return openOf(words);
    default:
      return undefined;
  }
}

export const isHello = (data: unknown): boolean =>
  isJsonObject(data) && data['zveno'] === 'hello' && Object.keys(data).length === 1;

function callOf({ call, route, params, query, body, ...rest }: Words) {
  if (!isWhole(call) || !isText(route, 0, 40) || hasMore(rest)) return undefined;
  const [filled, asked] = [textsOf(params), textsOf(query)];
  if (filled === null || asked === null) return undefined;
  return {
    kind: 'call' as const,
    call,
    route,
    ...(filled && { params: filled }),
    ...(asked && { query: asked }),
    ...(body !== undefined && { body: asJson(body) }),
  };
}

function resizeOf({ height, ...rest }: Words) {
  const fits = typeof height === 'number' && height >= 0 && height <= 100_000;
  return fits && !hasMore(rest) ? { kind: 'resize' as const, height } : undefined;
}

function toastOf({ text, tone = 'info', ...rest }: Words) {
  const known = (['info', 'success', 'error'] as const).find((each) => each === tone);
  if (!isText(text, 1, 500) || !known || hasMore(rest)) return undefined;
  return { kind: 'toast' as const, text, tone: known };
}

function openOf({ address, ...rest }: Words) {
  const fits = isText(address, 1, 500) && inside.test(address);
  return fits && !hasMore(rest) ? { kind: 'open' as const, address } : undefined;
}

const hasMore = (rest: object): boolean => Object.keys(rest).length > 0;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function isText(value: unknown, shortest: number, longest: number): value is string {
  return typeof value === 'string' && value.length >= shortest && value.length <= longest;
}

/** `undefined` — не сказано, `null` — сказано не то. */
function textsOf(value: unknown): Texts | undefined | null {
  if (value === undefined) return undefined;
  if (!isJsonObject(value)) return null;
  const texts: Texts = {};
  for (const [name, text] of Object.entries(value)) {
    if (name.length > longestName || !isText(text, 0, longestText)) return null;
    texts[name] = text;
  }
  return texts;
}

/** Порт переносит и то, чего в JSON нет; на сервер уйдёт только JSON. */
function asJson(value: unknown): Body {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  return isJson(copy) ? copy : null;
}

// Разобранное из JSON всегда им и остаётся.
function isJson(value: unknown): value is Body {
  return value !== undefined;
}
