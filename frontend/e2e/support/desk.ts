import { type APIRequestContext, expect } from '@playwright/test';
import { administrator, neighbour } from './people.js';

type Nodes = Readonly<Record<string, object>>;

/** Ручной запуск, за ним — пауза на час: выполнение ждёт, пока его не остановят. */
export const patient: Nodes = {
  begin: { type: 'manual', next: { next: 'wait' } },
  wait: {
    type: 'delay',
    title: 'Подождать ответа',
    settings: { for: '1h' },
    next: { next: 'end' },
  },
  end: { type: 'end' },
};

/** Ждёт срока, которого не бывает: отказывает, когда до него дойдут. */
export const doomed: Nodes = {
  ...patient,
  wait: {
    type: 'delay',
    title: 'Дождаться срока',
    settings: { how: 'until', moment: 'никогда' },
    next: { next: 'end' },
  },
};

/** То, что люди делают не в этом окне: публикуют и запускают цепочки через API. */
export class Desk {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  static async open(
    request: APIRequestContext,
    { email, password } = administrator,
  ): Promise<Desk> {
    const answer = await request.post('/api/auth/login', { data: { email, password } });
    return new Desk(request, text(await answer.json(), 'accessToken'));
  }

  async publish(name: string, nodes: Nodes): Promise<string> {
    const chain = await this.post('/chains', { document: { schema: 1, name, nodes } });
    const id = text(chain, 'id');
    await this.post(`/chains/${id}/publish`, { people: 'finish' }, { 'If-Match': '"1"' });
    return id;
  }

  /** Свой черновик примера «Приветствие»: сам пример остаётся другим путям. */
  async copyWelcome(name: string): Promise<string> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const answer = await this.request.get('/api/chains?search=Приветствие', { headers });
    const body: unknown = await answer.json();
    const welcome = list(body, 'items').find((each) => text(each, 'name') === 'Приветствие');
    return text(await this.post(`/chains/${text(welcome, 'id')}/duplicate`, { name }), 'id');
  }

  async start(chain: string): Promise<string> {
    return text(await this.post(`/chains/${chain}/tasks`, {}), 'taskId');
  }

  /** Заводит цепочку из файла YAML. */
  async importYaml(yaml: string): Promise<string> {
    const answer = await this.request.post('/api/chains/import', {
      data: yaml,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/yaml' },
    });
    return text(await answer.json(), 'id');
  }

  /** Черновик, каким он лежит на сервере. */
  async draft(chain: string): Promise<Draft> {
    const answer = await this.request.get(`/api/chains/${chain}`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    const body: unknown = await answer.json();
    return draftOf(body);
  }

  /** Правит черновик из другого места: как сосед по команде или своя же вторая вкладка. */
  async edit(chain: string, change: (text: string) => string): Promise<void> {
    const { revision, text: before } = await this.draft(chain);
    const answer = await this.request.put(`/api/chains/${chain}/draft`, {
      data: change(before),
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        'If-Match': `"${revision}"`,
      },
    });
    if (!answer.ok()) throw new Error(await answer.text());
  }

  /** Даёт править цепочку второму человеку установки: его место. */
  async share(chain: string): Promise<Desk> {
    const revision = Number(Reflect.get(await this.get('/settings'), 'revision'));
    await this.change('patch', '/settings', { registration: 'open' }, revision);
    await this.request.post('/api/auth/register', { data: neighbour });
    await this.change('patch', '/settings', { registration: 'closed' }, revision + 1);
    await this.change('put', `/chains/${chain}/grants`, { role: 'editor', email: neighbour.email });
    return Desk.open(this.request, neighbour);
  }

  async addSession(name: string): Promise<string> {
    return text(await this.post('/sessions', { name }), 'id');
  }

  /** Вошедший аккаунт с наибольшими пределами отправки: `session` — строка сеанса. */
  async connect(name: string, session: string): Promise<string> {
    const id = await this.addSession(name);
    const limits = { perMinute: 60, perHour: 1500, perChatMinute: 20 };
    const revision = Number(Reflect.get(await this.get(`/sessions/${id}`), 'revision'));
    await this.change('patch', `/sessions/${id}`, { settings: { limits } }, revision);
    await this.post(`/sessions/${id}/import`, { text: session });
    return id;
  }

  /** Отдаёт аккаунту цепочку и ждёт, пока он на связи. */
  async give(session: string, chain: string): Promise<void> {
    const place = `/sessions/${session}/chains`;
    const revision = Number(Reflect.get(await this.get(place), 'revision'));
    await this.change('put', place, { chains: [{ chainId: chain, enabled: true }] }, revision);
    const status = async () => text(await this.get(`/sessions/${session}`), 'status');
    await expect.poll(status).toBe('online');
  }

  /** Ждёт новую версию плагина, которая просит больше прежней, и разрешает ей всё во всех аккаунтах. */
  async allowOffered(plugin: string): Promise<void> {
    const offered = async () =>
      Reflect.get(await this.get(`/plugins/${plugin}`), 'offered') as unknown;
    await expect.poll(offered).not.toBeNull();
    const { permissions } = (await offered()) as { permissions: object };
    await this.post(`/plugins/${plugin}/enable`, {
      permissions: { ...permissions, accounts: null },
    });
  }

  async get(path: string): Promise<object> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const answer = await this.request.get(`/api${path}`, { headers });
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null) throw new Error(`${path}: ответ пуст`);
    return body;
  }

  private async change(method: 'put' | 'patch', path: string, data: object, revision?: number) {
    const seen: Record<string, string> =
      revision === undefined ? {} : { 'If-Match': `"${revision}"` };
    const headers = { Authorization: `Bearer ${this.token}`, ...seen };
    const answer = await this.request[method](`/api${path}`, { data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  }

  private async post(path: string, data: object, headers: Record<string, string> = {}) {
    const answer = await this.request.post(`/api${path}`, {
      data,
      headers: { Authorization: `Bearer ${this.token}`, ...headers },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    const words = await answer.text();
    const body: unknown = words === '' ? undefined : JSON.parse(words);
    return body;
  }
}

interface Draft {
  readonly revision: number;
  /** Документ как JSON. */
  readonly text: string;
}

function draftOf(body: unknown): Draft {
  if (typeof body !== 'object' || body === null || !('draft' in body) || !('revision' in body))
    throw new Error('в ответе нет черновика');
  return { revision: Number(body.revision), text: JSON.stringify(body.draft) };
}

function text(body: unknown, key: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
  if (typeof value !== 'string') throw new Error(`в ответе нет ${key}`);
  return value;
}

function list(body: unknown, key: string): readonly unknown[] {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
  if (!Array.isArray(value)) throw new Error(`в ответе нет ${key}`);
  return value;
}
