import fc from 'fast-check';
import type { Route } from './api-description.js';

/** Запрос, который принять нельзя, и поле, которое обязан назвать ответ. */
export interface MalformedRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Тело как есть, в обход сборки JSON. */
  readonly raw?: string;
  readonly field?: string;
}

const unknownKey = 'лишнее';
const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((it) => it.isWellFormed());

/** Всё, чем можно испортить этот маршрут. */
export function malformedRequest(route: Route): fc.Arbitrary<MalformedRequest> {
  const ways = [wrongId(route), wrongQuery(route), ...wrongBodies(route)];
  const possible = ways.filter((way) => way !== undefined);
  return possible.length > 0 ? fc.oneof(...possible) : brokenHeaders;
}

const brokenHeaders = fc
  .tuple(
    fc.constantFrom('Accept-Language', 'X-Request-Id', 'Cookie', 'If-Match', 'Origin', 'Range'),
    fc.stringMatching(/^[ -~]{1,80}$/),
  )
  .map(([name, value]): MalformedRequest => ({ headers: { [name]: value } }));

function wrongId({ pathNames }: Route): fc.Arbitrary<MalformedRequest> | undefined {
  if (pathNames.length === 0) return undefined;
  const junk = fc.oneof(
    fc.constantFrom('0', '-1', 'null', '..%2f', "1' or '1'='1", '٣', '1e9', '%00', 'a'.repeat(500)),
    text.filter((it) => !/^[\d.]*$/.test(it.trim())),
  );
  return fc.tuple(fc.constantFrom(...pathNames), junk).map(([name, value]) => ({
    path: { [name]: value },
    field: name,
  }));
}

function wrongQuery({ queryTypes }: Route): fc.Arbitrary<MalformedRequest> | undefined {
  if (queryTypes.size === 0) return undefined;
  const strict = [...queryTypes].filter(([, type]) => type === 'number').map(([name]) => name);
  const unknown = text.map((value) => ({ query: { [unknownKey]: value }, field: unknownKey }));
  if (strict.length === 0) return unknown;
  const wrong = fc
    .tuple(fc.constantFrom(...strict), fc.constantFrom('-1', '0', 'много', '1.5', 'NaN', '1e400'))
    .map(([name, value]) => ({ query: { [name]: value }, field: name }));
  return fc.oneof(unknown, wrong);
}

function wrongBodies(route: Route): fc.Arbitrary<MalformedRequest>[] {
  if (route.contentTypes.length === 0) return [];
  const brokenJson = fc
    .constantFrom('{"a":', '{a:1}', '[1,', '"', 'nul', '{"a":1}}', '\uFEFF{', '{"a":01}')
    .map((raw): MalformedRequest => ({ raw }));
  const unstorable = fc.constantFrom('\0', 'до\0после').map((value): MalformedRequest => ({
    body: { [unknownKey]: value },
    field: unknownKey,
  }));
  const extra = fc
    .jsonValue({ maxDepth: 3 })
    .map((value): MalformedRequest => ({ body: { [unknownKey]: value }, field: unknownKey }));
  const types = [...route.bodyTypes].filter(([, type]) => type !== '');
  const wrongType = fc
    .constantFrom(...(types.length > 0 ? types : [['name', 'string'] as const]))
    .chain(([name, type]) =>
      notOf(type).map((value): MalformedRequest => ({ body: { [name]: value }, field: name })),
    );
  return [brokenJson, unstorable, extra, wrongType];
}

/** Значение любого вида, кроме названного. */
function notOf(type: string): fc.Arbitrary<unknown> {
  const kinds: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    string: fc.string({ minLength: 1, maxLength: 20 }),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    boolean: fc.boolean(),
    array: fc.array(fc.integer(), { minLength: 1, maxLength: 3 }),
    object: fc.constant({ лишнее: 1 }),
  };
  return fc.oneof(...Object.entries(kinds).flatMap(([kind, it]) => (kind === type ? [] : [it])));
}
