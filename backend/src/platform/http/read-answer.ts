import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from 'node:zlib';
import type { Json } from '@zveno/contracts/json.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import { type HttpAnswer, HttpCallFailed } from '../../ports/http-caller.js';
import { codeOf } from './failed-call.js';
import { type Received, type ReceivedHeaders, tooLarge } from './exchange.js';

/** Заголовки уходят в состояние выполнения: сервер не должен раздувать его по своей воле. */
const mostHeaders = 50;
const longestHeader = 1_000;

type Unpack = (body: Buffer, options: ZlibOptions) => Promise<Buffer>;
const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  'x-gzip': promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  deflate: promisify<Buffer, ZlibOptions, Buffer>(inflate),
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
};

/** Превращает присланное в значения: сжатое разжимает в том же пределе, JSON разбирает. */
export async function readAnswer(received: Received, maxBytes: number): Promise<HttpAnswer> {
  const { status, headers } = received;
  const body = await unpacked(received, maxBytes);
  const type = single(headers['content-type']);
  return { status, headers: keptHeaders(headers), body: contentOf(body, type) };
}

async function unpacked({ headers, body }: Received, maxBytes: number): Promise<Buffer> {
  const unpack = unpackers[single(headers['content-encoding']).trim().toLowerCase()];
  if (!unpack || body.length === 0) return body;
  try {
    return await unpack(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new HttpCallFailed(
      { code: 'http.encoding', message: 'Сжатый ответ не удалось разжать' },
      false,
    );
  }
}

function contentOf(body: Buffer, type: string): Json {
  if (body.length === 0) return null;
  const text = decoded(body, type);
  return /^[^;]*[/+]json\b/i.test(type) ? parsedOr(text) : text;
}

/** Сервер назвал JSON то, что им не является: автору цепочки нужнее текст, чем отказ. */
function parsedOr(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

function decoded(body: Buffer, type: string): string {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(charset)) return body.toString('utf8').replace(/^\u{FEFF}/u, '');
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return body.toString('utf8');
  }
}

function keptHeaders(headers: ReceivedHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers).slice(0, mostHeaders))
    if (value !== undefined) kept[name] = single(value, ', ').slice(0, longestHeader);
  return kept;
}

function single(value: string | readonly string[] | undefined, separator = ','): string {
  return typeof value === 'string' ? value : (value?.join(separator) ?? '');
}
