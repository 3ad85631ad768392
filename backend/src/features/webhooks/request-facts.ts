import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import { unsafeText } from '../../api/safe-text.js';

const mostHeaders = 50;
const longestHeader = 1_000;
/** Пропуска отправителя: в состоянии выполнения им не место. */
const hiddenHeaders = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** Тело по его виду: JSON, форма или текст. */
export function bodyOf(body: Buffer, type: string): Json {
  if (body.length === 0) return null;
  const text = body.toString('utf8');
  const kind = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const value = parsed(text, kind);
  const problem = unsafeText(value, 'body');
  if (problem) throw new DomainError('request.invalid', 'invalid', {}, [problem]);
  return value;
}

function parsed(text: string, kind: string): Json {
  if (kind.endsWith('/json') || kind.endsWith('+json')) return json(text);
  if (kind === 'application/x-www-form-urlencoded') return pairsOf(text);
  if (kind === '' || kind.startsWith('text/') || kind.endsWith('/xml') || kind.endsWith('+xml'))
    return text;
  throw new DomainError('request.wrong-type', 'invalid');
}

function json(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw new DomainError('request.malformed', 'invalid', { reason: 'это не JSON' });
  }
}

/** Параметры адреса или поля формы; повторённое имя становится списком. */
export function pairsOf(text: string): JsonObject {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const known = values.get(name);
    if (known === undefined) values.set(name, value);
    else values.set(name, [...(typeof known === 'string' ? [known] : known), value]);
  }
  const pairs = Object.fromEntries(values);
  const problem = unsafeText(pairs, 'query');
  if (problem) throw new DomainError('request.invalid', 'invalid', {}, [problem]);
  return pairs;
}

/** Заголовки, которые увидит цепочка. */
export function headersOf(headers: IncomingHttpHeaders, signature: string | undefined): JsonObject {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers).slice(0, mostHeaders)) {
    if (value === undefined || hiddenHeaders.has(name) || name === signature) continue;
    kept[name] = String(value).slice(0, longestHeader);
  }
  return kept;
}
