import request from 'supertest';
import type { ActorName } from './cast.js';
import type { Least, RouteRule, Visit } from './route-rules.js';
import type { Subject } from './subject.js';

/** Шлёт запрос маршрута от лица того, чьи билеты даны, и возвращает код ответа. */
export async function askRoute(
  url: string,
  route: string,
  rule: RouteRule,
  visit: Visit,
): Promise<number> {
  const [method = '', template = ''] = route.split(' ');
  const ask = request(url)
    [verbOf(method)](addressOf(template, visit.subject, rule.path?.(visit)))
    .query(rule.query?.(visit) ?? {});
  if (visit.tickets) {
    void ask.set('Authorization', visit.tickets.bearer);
    if (rule.cookie) void ask.set('Cookie', `zveno_refresh=${visit.tickets.refreshToken}`);
  }
  void ask.set('If-Match', '"7"');
  if (rule.type === 'form') void ask.type('form');
  if (rule.type === 'yaml') void ask.type('application/yaml');
  const { status } = await (rule.body ? ask.send(rule.body(visit)) : ask);
  return status;
}

export function verbOf(method: string): 'get' | 'post' | 'put' | 'patch' | 'delete' {
  switch (method) {
    case 'POST':
      return 'post';
    case 'PUT':
      return 'put';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return 'delete';
    default:
      return 'get';
  }
}

/** Адрес с подставленными местами: сначала особые значения, потом имена предметов. */
export function addressOf(
  template: string,
  { chainId, sessionId, taskId }: Subject,
  values: Readonly<Record<string, string>> = {},
): string {
  const ids: Readonly<Record<string, string>> = {
    chains: chainId,
    sessions: sessionId,
    tasks: taskId,
  };
  const own = new Map([
    ['id', ids[template.split('/')[2] ?? ''] ?? chainId],
    ['number', '1'],
    ['pluginId', 'absent'],
    ...Object.entries(values),
  ]);
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(own.get(name) ?? chainId),
  );
}

const ladder: readonly ActorName[] = ['viewer', 'operator', 'editor', 'manager', 'owner'];

/** Какой код должен увидеть этот человек: чужой предмет для постороннего не существует. */
export function expectedStatus(actor: ActorName, { least, ok }: RouteRule): number {
  if (least === 'anyone' || actor === 'administrator') return ok;
  if (actor === 'nobody') return 401;
  if (least === 'signed-in') return ok;
  if (least === 'administrator') return 403;
  if (actor === 'stranger') return 404;
  return rank(actor) >= rank(least) ? ok : 403;
}

const rank = (name: ActorName | Least) => ladder.findIndex((step) => step === name);
