import type { HttpActivity } from '@zveno/contracts/engine-command.js';
import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { NodeFailure } from '../../move.js';
import type { PrepareTools } from '../../node-type.js';
import { field, FilledTemplate, TemplateText, ValueSource } from '../../settings-fields.js';
import { deepValue } from '../../templates/deep-value.js';
import type { Scope, Template } from '../../templates/template.js';

const Pair = z.strictObject({
  name: field(z.string().trim().min(1).max(200), { ru: 'Имя', en: 'Name' }),
  value: field(TemplateText, { ru: 'Значение', en: 'Value', widget: 'template' }),
});
const Pairs = z.array(Pair).max(50).default([]);

const Auth = z.strictObject({
  kind: field(z.enum(['none', 'bearer', 'basic', 'header']).default('none'), {
    ru: 'Как войти',
    en: 'Kind',
    choices: {
      none: { ru: 'не нужно', en: 'none' },
      bearer: { ru: 'ключ (Bearer)', en: 'bearer token' },
      basic: { ru: 'имя и пароль', en: 'user and password' },
      header: { ru: 'ключ в своём заголовке', en: 'own header' },
    },
  }),
  secret: field(z.string().max(80).default(''), {
    ru: 'Секрет',
    en: 'Secret',
    widget: 'secret',
    when: { kind: ['bearer', 'basic', 'header'] },
    hint: {
      ru: 'Секрет хранится отдельно; цепочка знает только его имя.',
      en: 'The secret is kept apart; the chain only names it.',
    },
  }),
  user: field(z.string().max(200).default(''), {
    ru: 'Имя',
    en: 'User',
    when: { kind: ['basic'] },
  }),
  header: field(
    z
      .string()
      .regex(/^[\w-]{1,80}$/)
      .default('x-api-key'),
    {
      ru: 'Заголовок',
      en: 'Header',
      when: { kind: ['header'] },
    },
  ),
});

/** Настройки запроса. */
export const HttpRequest = z.strictObject({
  method: field(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'), {
    ru: 'Метод',
    en: 'Method',
  }),
  url: field(FilledTemplate, { ru: 'Адрес', en: 'URL', widget: 'template' }),
  query: field(Pairs, { ru: 'Параметры адреса', en: 'Query', widget: 'list' }),
  headers: field(Pairs, { ru: 'Заголовки', en: 'Headers', widget: 'list', advanced: true }),
  bodyKind: field(z.enum(['none', 'json', 'form', 'text']).default('none'), {
    ru: 'Тело',
    en: 'Body',
    choices: {
      none: { ru: 'нет', en: 'none' },
      json: { ru: 'JSON', en: 'JSON' },
      form: { ru: 'форма', en: 'form' },
      text: { ru: 'текст', en: 'text' },
    },
  }),
  json: field(ValueSource.optional(), {
    ru: 'Данные JSON',
    en: 'JSON data',
    when: { bodyKind: ['json'] },
    hint: {
      ru: 'Подстановки внутри строк; одиночная {{подстановка}} сохраняет тип.',
      en: 'Variables work inside strings; a single {{variable}} keeps its type.',
    },
  }),
  form: field(Pairs, {
    ru: 'Поля формы',
    en: 'Form fields',
    widget: 'list',
    when: { bodyKind: ['form'] },
  }),
  text: field(TemplateText.default(''), {
    ru: 'Текст тела',
    en: 'Body text',
    widget: 'template',
    when: { bodyKind: ['text'] },
  }),
  auth: field(Auth.prefault({}), { ru: 'Вход', en: 'Authorisation', advanced: true }),
  maxBytes: field(z.int().min(1000).max(5_000_000).default(1_000_000), {
    ru: 'Не больше байт ответа',
    en: 'Response size limit',
    advanced: true,
  }),
  followRedirects: field(z.boolean().default(true), {
    ru: 'Идти по перенаправлениям',
    en: 'Follow redirects',
    widget: 'switch',
    advanced: true,
  }),
});
type HttpRequest = z.infer<typeof HttpRequest>;

type Rendered = (scope: Scope) => readonly (readonly [string, string])[];

/** Готовит запрос: при посещении узла остаётся только подставить значения. */
export function requestBuilder(
  settings: HttpRequest,
  tools: PrepareTools,
): (scope: Scope) => HttpActivity {
  const url = tools.template(settings.url, 'url');
  const query = renderedPairs(settings.query, 'query', tools);
  const headers = renderedPairs(settings.headers, 'headers', tools);
  const body = bodyBuilder(settings, tools);
  const { method, maxBytes, followRedirects } = settings;
  const auth = credentials(settings.auth, tools);
  return (scope) => {
    const sent = body?.(scope);
    const type = contentTypes[settings.bodyKind];
    return {
      kind: 'http',
      method,
      url: address(url(scope).trim(), query(scope)),
      headers: {
        ...(sent !== undefined && type && { 'content-type': type }),
        ...Object.fromEntries(headers(scope).map(([name, value]) => [name.toLowerCase(), value])),
      },
      ...(sent !== undefined && { body: sent }),
      ...(auth && { auth }),
      maxBytes,
      followRedirects,
    };
  };
}

function credentials(
  { kind, secret, user, header }: z.infer<typeof Auth>,
  tools: PrepareTools,
): HttpActivity['auth'] {
  if (kind === 'none') return undefined;
  if (secret === '') tools.problem('setting.missing', 'auth.secret');
  return { kind, secret, ...(kind === 'basic' && { user }), ...(kind === 'header' && { header }) };
}

const contentTypes: Readonly<Record<HttpRequest['bodyKind'], string | undefined>> = {
  none: undefined,
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  text: 'text/plain; charset=utf-8',
};

function renderedPairs(
  pairs: readonly z.infer<typeof Pair>[],
  path: string,
  tools: PrepareTools,
): Rendered {
  const prepared: readonly (readonly [string, Template])[] = pairs.map(({ name, value }, index) => [
    name,
    tools.template(value, `${path}.${String(index)}.value`),
  ]);
  return (scope) => prepared.map(([name, value]) => [name, value(scope)]);
}

function bodyBuilder(
  settings: HttpRequest,
  tools: PrepareTools,
): ((scope: Scope) => string) | undefined {
  switch (settings.bodyKind) {
    case 'none':
      return undefined;
    case 'json': {
      const json: Json = settings.json ?? {};
      const value = deepValue(json, 'json', tools);
      return (scope) => JSON.stringify(value(scope));
    }
    case 'form': {
      const fields = renderedPairs(settings.form, 'form', tools);
      return (scope) => encodePairs(fields(scope));
    }
    case 'text':
      return tools.template(settings.text, 'text');
  }
}

function encodePairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/** Разрешены только http и https: прочие схемы читают файлы и внутренности. */
function address(url: string, query: readonly (readonly [string, string])[]): string {
  if (!/^https?:\/\/[^\s/?#]+/iu.test(url)) {
    throw new NodeFailure('http.address', 'Адрес должен начинаться с http:// или https://');
  }
  if (query.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${encodePairs(query)}`;
}
