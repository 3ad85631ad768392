import { readJson } from './read-json.js';
import { shellWords } from './shell-words.js';
import type { Setting, Settings } from './set-in.js';

interface Command {
  url: string;
  method: string | undefined;
  headers: [string, string][];
  data: string[];
  form: string[];
  asQuery: boolean;
  json: boolean;
}

type Take = (command: Command, value: string) => void;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Ключи cURL со значением, которые что-то значат для узла. */
const valued: Readonly<Record<string, Take>> = {
  '-X': setMethod,
  '--request': setMethod,
  '-H': addHeader,
  '--header': addHeader,
  '-d': addData,
  '--data': addData,
  '--data-raw': addData,
  '--data-ascii': addData,
  '--data-binary': addData,
  '--data-urlencode': addData,
  '--json': (command, value) => {
    command.json = true;
    command.data.push(value);
  },
  '-F': (command, value) => command.form.push(value),
  '--form': (command, value) => command.form.push(value),
  '--url': setUrl,
  '-b': (command, value) => addHeader(command, `Cookie: ${value}`),
  '--cookie': (command, value) => addHeader(command, `Cookie: ${value}`),
  '-A': (command, value) => addHeader(command, `User-Agent: ${value}`),
  '--user-agent': (command, value) => addHeader(command, `User-Agent: ${value}`),
  '-e': (command, value) => addHeader(command, `Referer: ${value}`),
};
/** Ключи со значением, до которых узлу дела нет: значение надо пропустить. */
const skipped = new Set([
  '-u',
  '--user',
  '-o',
  '--output',
  '-m',
  '--max-time',
  '--connect-timeout',
]);

/** Настройки узла «HTTP-запрос» по строке cURL; не cURL или без адреса — `undefined`. */
export function parseCurl(line: string): Settings | undefined {
  const [program, ...words] = shellWords(line);
  if (program !== 'curl') return undefined;
  const command = readCommand(words);
  const address = readAddress(command);
  if (!address) return undefined;
  const body = bodyOf(command);
  const method = command.method ?? (body ? 'POST' : 'GET');
  if (!methods.includes(method)) return undefined;
  // Вид тела назначает Content-Type сам: второй такой заголовок ему только мешал бы.
  const headers = command.headers.filter(
    ([name]) => !body || body['bodyKind'] === 'text' || name.toLowerCase() !== 'content-type',
  );
  return { method, ...address, headers: pairs(headers), ...(body ?? { bodyKind: 'none' }) };
}

function readCommand(words: readonly string[]): Command {
  const command: Command = {
    url: '',
    method: undefined,
    headers: [],
    data: [],
    form: [],
    asQuery: false,
    json: false,
  };
  for (let at = 0; at < words.length; at += 1) {
    const [word, glued] = splitGlued(words[at] ?? '');
    const take = valued[word];
    if (take) {
      take(command, glued ?? words[at + 1] ?? '');
      at += glued === undefined ? 1 : 0;
    } else if (skipped.has(word)) at += 1;
    else if (word === '-G' || word === '--get') command.asQuery = true;
    else if (word === '-I' || word === '--head') command.method ??= 'GET';
    else if (!word.startsWith('-')) setUrl(command, word);
  }
  return command;
}

/** `-XPOST` и `--request=POST` — ключ и значение одним словом. */
function splitGlued(word: string): readonly [string, string?] {
  const long = /^(--[\w-]+)=(.*)$/s.exec(word);
  if (long) return [long[1] ?? '', long[2] ?? ''];
  const short = /^(-[XHdFbAe])(.+)$/s.exec(word);
  return short ? [short[1] ?? '', short[2] ?? ''] : [word];
}

function readAddress({ url, data, asQuery }: Command): Settings | undefined {
  if (url === '') return undefined;
  const whole = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`;
  const [address = '', search = ''] = whole.split('?');
  const query = [...new URLSearchParams(search), ...(asQuery ? formPairs(data) : [])];
  return { url: address, query: pairs(query) };
}

function bodyOf({ data, form, asQuery, json, headers }: Command): Settings | undefined {
  if (form.length > 0) return { bodyKind: 'form', form: pairs(formPairs(form)) };
  if (data.length === 0 || asQuery) return undefined;
  const text = data.join('&');
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const read = readJson(text);
  if (read && (json || type.includes('json') || typeof read.value === 'object'))
    return { bodyKind: 'json', json: read.value };
  if (type === '' || type.includes('urlencoded'))
    return { bodyKind: 'form', form: pairs(formPairs(data)) };
  return { bodyKind: 'text', text };
}

function formPairs(parts: readonly string[]): [string, string][] {
  return parts.flatMap((part) => [...new URLSearchParams(part.replaceAll('+', '%2B'))]);
}

function pairs(list: readonly (readonly [string, string])[]): Setting {
  return list.map(([name, value]) => ({ name, value }));
}

function setMethod(command: Command, value: string): void {
  command.method = value.toUpperCase();
}

function setUrl(command: Command, value: string): void {
  if (command.url === '') command.url = value;
}

function addHeader(command: Command, value: string): void {
  const at = value.indexOf(':');
  if (at > 0) command.headers.push([value.slice(0, at).trim(), value.slice(at + 1).trim()]);
}

function addData(command: Command, value: string): void {
  command.data.push(value);
}
