import type { OpenTargets } from './address-guard.js';
import type { Received } from './exchange.js';
import { targetOf } from './target.js';

/** Один переход: исходный запрос или перенаправление. */
export interface Leg {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Заголовки с секретами. */
  readonly credentials: Readonly<Record<string, string>> | undefined;
}

const redirects = new Set([301, 302, 303, 307, 308]);
/** Автор мог записать секрет и обычным заголовком. */
const privateHeaders = new Set([
  'authorization',
  'cookie',
  'proxy-authorization',
  'idempotency-key',
]);

/** Следующий переход; `undefined` — это не перенаправление, и ответ окончательный. */
export function redirectedLeg(
  leg: Leg,
  { status, headers }: Received,
  targets: OpenTargets,
): Leg | undefined {
  const { location } = headers;
  if (!redirects.has(status) || typeof location !== 'string') return undefined;
  const url = targetOf(location, leg.url, targets);
  const next = becomesGet(status, leg.method) ? asGet(leg) : leg;
  if (url.origin === leg.url.origin) return { ...next, url };
  return { ...next, url, headers: without(next.headers, privateHeaders), credentials: undefined };
}

/** Как в браузере: 303 — всегда чтение, 301 и 302 — чтение вместо POST. */
function becomesGet(status: number, method: string): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD';
  return (status === 301 || status === 302) && method === 'POST';
}

function asGet(leg: Leg): Leg {
  const headers = without(leg.headers, new Set(['content-type', 'content-length']));
  return { ...leg, method: 'GET', body: undefined, headers };
}

function without(
  headers: Leg['headers'],
  names: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())),
  );
}
