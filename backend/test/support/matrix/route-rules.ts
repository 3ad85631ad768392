import { aChain } from '../chains.js';
import type { Person } from '../people.js';
import type { FreshTickets } from './cast.js';
import { pluginRules } from './plugin-rules.js';
import type { Subject } from './subject.js';

/** Наименьшее право, с которым маршрут отвечает успехом. */
export type Least =
  'anyone' | 'signed-in' | 'viewer' | 'operator' | 'editor' | 'manager' | 'owner' | 'administrator';

/** Что известно к моменту запроса. Билетов и человека нет у того, кто не вошёл. */
export interface Visit {
  readonly subject: Subject;
  readonly person: Person;
  readonly tickets: FreshTickets | undefined;
}

export interface RouteRule {
  readonly least: Least;
  readonly ok: number;
  readonly body?: (visit: Visit) => object | string;
  /** Значения мест адреса, если они не имя предмета самого маршрута. */
  readonly path?: (visit: Visit) => Readonly<Record<string, string>>;
  readonly query?: (visit: Visit) => Readonly<Record<string, string>>;
  readonly type?: 'form' | 'yaml';
  /** Предъявить обновляющий билет в cookie. */
  readonly cookie?: true;
}

const open = (ok = 200): RouteRule => ({ least: 'anyone', ok });
const read = (least: Least, ok = 200): RouteRule => ({ least, ok });
const write = (least: Least, ok: number, body?: RouteRule['body']): RouteRule => ({
  least,
  ok,
  ...(body && { body }),
});

const ofContact = (rule: RouteRule): RouteRule => ({
  ...rule,
  path: ({ subject }) => ({ contactId: subject.contactId }),
});

const chain = { name: 'Приветствие' };
const newPassword = 'совсем другой пароль';
const grant = ({ subject }: Visit) => ({ email: subject.person.email, role: 'editor' });
const newOwner = ({ subject }: Visit) => ({ email: subject.person.email });

const signInRules: Readonly<Record<string, RouteRule>> = {
  'POST /api/auth/register': {
    least: 'anyone',
    ok: 201,
    body: ({ subject }) => ({
      email: `new-${subject.person.email}`,
      password: newPassword,
      name: 'Новый',
    }),
  },
  'POST /api/auth/login': write('anyone', 200, ({ person: { email, password } }) => ({
    email,
    password,
  })),
  'POST /api/auth/token': {
    least: 'anyone',
    ok: 200,
    type: 'form',
    body: ({ person }) => ({
      grant_type: 'password',
      username: person.email,
      password: person.password,
    }),
  },
  'POST /api/auth/refresh': { least: 'signed-in', ok: 200, cookie: true },
  'POST /api/auth/logout': open(204),
  'POST /api/auth/logout-everywhere': write('signed-in', 204),
  'GET /api/auth/policy': open(),
  'PUT /api/auth/policy': write('administrator', 204, () => ({ registration: 'open' })),
  'GET /api/me': read('signed-in'),
  'PATCH /api/me': write('signed-in', 200, () => ({ name: 'Имя' })),
  'POST /api/me/password': write('signed-in', 204, ({ person }) => ({
    current: person.password,
    next: person.password,
  })),
  'GET /api/me/sign-ins': read('signed-in'),
  'DELETE /api/me/sign-ins/{id}': {
    least: 'signed-in',
    ok: 204,
    path: ({ tickets, subject }) => ({ id: tickets?.signInId ?? subject.chainId }),
  },
  'GET /api/users': read('administrator'),
  'PATCH /api/users/{id}': {
    least: 'administrator',
    ok: 200,
    body: () => ({ disabled: true }),
    path: ({ subject }) => ({ id: subject.person.id }),
  },
  'GET /api/audit': read('administrator'),
};

const grantRules = (kind: 'chain' | 'session'): Readonly<Record<string, RouteRule>> => ({
  [`GET /api/${kind}s/{id}/grants`]: read('manager'),
  [`PUT /api/${kind}s/{id}/grants`]: write('manager', 200, grant),
  [`DELETE /api/${kind}s/{id}/grants/{grantId}`]: {
    least: 'manager',
    ok: 204,
    path: ({ subject }) => ({ grantId: subject[`${kind}GrantId`] }),
  },
  [`POST /api/${kind}s/{id}/owner`]: write('owner', 204, newOwner),
});

const chainRules: Readonly<Record<string, RouteRule>> = {
  'GET /api/schemas/chain.json': open(),
  'GET /api/chains': read('signed-in'),
  'POST /api/chains': write('signed-in', 201, () => chain),
  'POST /api/chains/import': {
    least: 'signed-in',
    ok: 201,
    type: 'yaml',
    body: () => 'schema: 1\nname: Из файла\n',
  },
  'GET /api/chains/{id}': read('viewer'),
  'GET /api/chains/{id}/export': read('viewer'),
  'GET /api/chains/{id}/inside': read('viewer'),
  'PUT /api/chains/{id}/draft': write('editor', 200, () => aChain('Правка')),
  'POST /api/chains/{id}/duplicate': write('viewer', 201, () => ({})),
  // У образца нет ручного запуска: тот, кто вправе запускать, узнаёт об этом.
  'POST /api/chains/{id}/tasks': write('operator', 409, () => ({})),
  'POST /api/chains/{id}/archive': write('manager', 204),
  'POST /api/chains/{id}/unarchive': write('manager', 204),
  'GET /api/chains/{id}/publish-preview': read('viewer'),
  'POST /api/chains/{id}/publish': write('editor', 201, () => ({ people: 'finish' })),
  'GET /api/chains/{id}/versions': read('viewer'),
  'GET /api/chains/{id}/versions/{number}': read('viewer'),
  'POST /api/chains/{id}/versions/{number}/restore': write('editor', 201),
  'GET /api/chains/{id}/secrets': read('editor'),
  'GET /api/chains/{id}/webhooks': read('editor'),
  // В образце вебхука нет: прав хватило, если дело дошло до поиска узла.
  'POST /api/chains/{id}/webhooks/{node}/rotate': {
    ...write('editor', 404),
    path: () => ({ node: 'hook' }),
  },
  // Разговора ещё нет: прав хватило, если дело дошло до него.
  'POST /api/chains/{id}/test-chat': write('editor', 201),
  'GET /api/chains/{id}/test-chat': read('editor', 404),
  'DELETE /api/chains/{id}/test-chat': read('editor', 204),
  'PATCH /api/chains/{id}/test-chat/contact': write('editor', 404, () => ({ set: { a: 1 } })),
  'POST /api/chains/{id}/test-chat/messages': write('editor', 404, () => ({ text: 'привет' })),
  'POST /api/chains/{id}/test-chat/start': write('editor', 404, () => ({ node: 'start' })),
  'POST /api/chains/{id}/test-chat/skip': write('editor', 404),
  // Удалить можно только архивную: владелец узнаёт об этом, остальным не хватает прав.
  'DELETE /api/chains/{id}': read('owner', 409),
};

const sessionRules: Readonly<Record<string, RouteRule>> = {
  'GET /api/sessions': read('signed-in'),
  'POST /api/sessions': write('signed-in', 201, () => ({ name: 'Новый' })),
  'GET /api/sessions/{id}': read('viewer'),
  'PATCH /api/sessions/{id}': write('editor', 200, () => ({ name: 'Имя' })),
  'DELETE /api/sessions/{id}': {
    least: 'owner',
    ok: 204,
    query: () => ({ name: 'Аккаунт' }),
  },
  'PUT /api/sessions/{id}/proxy': write('manager', 200, () => ({
    kind: 'socks5',
    host: 'proxy.example.org',
    port: 1080,
  })),
  'DELETE /api/sessions/{id}/proxy': read('manager'),
  'POST /api/sessions/{id}/pause': read('operator'),
  'POST /api/sessions/{id}/resume': read('operator'),
  'GET /api/sessions/{id}/pace': read('viewer'),
  'POST /api/sessions/{id}/pace/resume': read('manager'),
  'GET /api/sessions/{id}/contacts': read('operator'),
  'GET /api/sessions/{id}/contacts/{contactId}': ofContact(read('operator')),
  'PATCH /api/sessions/{id}/contacts/{contactId}': ofContact(
    write('operator', 200, () => ({ addTags: ['важный'] })),
  ),
  'POST /api/sessions/{id}/contacts/{contactId}/takeover': ofContact(
    write('operator', 200, () => ({})),
  ),
  'POST /api/sessions/{id}/contacts/{contactId}/release': ofContact(read('operator')),
  'GET /api/sessions/{id}/chains': read('viewer'),
  // Установка без api_id, вход не начат, аккаунт не вошёл: прав хватило, если дело дошло до этого.
  'GET /api/sessions/{id}/login': read('manager'),
  'DELETE /api/sessions/{id}/login': read('manager', 204),
  'POST /api/sessions/{id}/login/qr': write('manager', 503),
  'POST /api/sessions/{id}/login/phone': write('manager', 503, () => ({ phone: '79990000000' })),
  'POST /api/sessions/{id}/login/code': write('manager', 409, () => ({ code: '12345' })),
  'POST /api/sessions/{id}/login/resend': write('manager', 409),
  'POST /api/sessions/{id}/login/password': write('manager', 409, () => ({ password: 'тайна' })),
  'POST /api/sessions/{id}/import': write('manager', 422, () => ({ text: 'не строка' })),
  'POST /api/sessions/{id}/export': write('owner', 409, ({ person }) => ({
    password: person.password,
    format: 'telethon',
  })),
  'POST /api/sessions/{id}/logout': write('manager', 409),
  'PUT /api/sessions/{id}/chains': write('editor', 200, () => ({ chains: [] })),
};

/** Право и успех каждого маршрута. Маршрут из openapi.json без строки здесь роняет тест. */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  'GET /api/health/live': open(),
  'GET /api/health/ready': open(),
  ...signInRules,
  ...grantRules('chain'),
  ...grantRules('session'),
  ...chainRules,
  ...sessionRules,
  'GET /api/nodes': read('signed-in'),
  'GET /api/contact-tags': read('signed-in'),
  'GET /api/known-people': read('signed-in'),
  'GET /api/overview': read('signed-in'),
  ...pluginRules,
  'GET /api/chain-templates': read('signed-in'),
  'GET /api/tasks': read('signed-in'),
  'GET /api/tasks/{id}': read('viewer'),
  'GET /api/tasks/{id}/log': read('viewer'),
  // Образец шёл без версии: прав хватило, если дело дошло до её поиска.
  'GET /api/tasks/{id}/graph': read('viewer', 404),
  'GET /api/secrets': read('signed-in'),
  'POST /api/secrets': write('signed-in', 201, ({ subject }) => ({
    name: `ключ ${subject.chainId}`,
    value: 'значение',
  })),
  // Чужой секрет: прав хватило, если дело дошло до поиска среди своих.
  'PUT /api/secrets/{id}': write('signed-in', 404, () => ({ value: 'значение' })),
  'DELETE /api/secrets/{id}': read('signed-in', 404),
  'GET /api/tasks/{id}/log.ndjson': read('viewer'),
  'POST /api/tasks/stop': write('signed-in', 202, ({ subject }) => ({ ids: [subject.taskId] })),
  'POST /api/tasks/{id}/stop': write('operator', 202),
  // Образец ещё идёт: тому, кто вправе повторять, отвечают, что повторять нечего.
  'POST /api/tasks/{id}/retry': write('operator', 409, () => ({ from: 'start' })),
  'GET /api/settings': read('administrator'),
  // Чужая редакция: прав хватило, если дело дошло до неё.
  'PATCH /api/settings': write('administrator', 412, () => ({ installation: { name: 'Звено' } })),
};
