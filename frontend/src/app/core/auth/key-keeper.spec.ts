/** @jest-environment node */
import { createServer, type Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { once } from 'node:events';
import { type AccessKey, KeyKeeper } from './key-keeper.js';

const person = {
  id: '1',
  email: 'a@example.org',
  name: 'А',
  role: 'member',
  locale: 'ru',
} as const;
const aKey = (token: string, seconds = 900): AccessKey => ({
  token,
  expiresAt: Date.now() + seconds * 1000,
  person,
});

/** Сервер обновления: считает запросы и следит, не пришли ли два разом. */
class RefreshServer {
  issued = 0;
  together = 0;
  status = 200;
  private running = 0;
  private readonly server: Server = createServer((_request, response) => {
    this.running += 1;
    this.together = Math.max(this.together, this.running);
    void after(20).then(() => {
      this.running -= 1;
      this.issued += 1;
      response.writeHead(this.status).end(JSON.stringify(aKey(`key-${this.issued}`)));
    });
  });

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    const address = this.server.address();
    return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe(KeyKeeper.name, () => {
  const server = new RefreshServer();
  const keepers: KeyKeeper[] = [];
  let url = '';

  const openTab = (): KeyKeeper => {
    const keeper = new KeyKeeper(
      async () => {
        const response = await fetch(url, { method: 'POST' });
        return response.ok ? ((await response.json()) as AccessKey) : undefined;
      },
      () => undefined,
    );
    keepers.push(keeper);
    return keeper;
  };

  beforeAll(async () => {
    url = await server.start();
  });
  beforeEach(() => {
    Object.assign(server, { issued: 0, together: 0, status: 200 });
  });
  afterEach(() => {
    for (const keeper of keepers.splice(0)) keeper.close();
  });
  afterAll(() => server.stop());

  it('на двадцать отказов разом обновляет ключ один раз', async () => {
    const tab = openTab();
    const refused = aKey('old');
    tab.accept(refused);

    const keys = await Promise.all(Array.from({ length: 20 }, () => tab.renew(refused)));

    expect(server.issued).toBe(1);
    expect(new Set(keys.map((key) => key?.token))).toEqual(new Set(['key-1']));
  });

  it('не обновляет ключ, который уже сменили после отказа', async () => {
    const tab = openTab();
    tab.accept(aKey('new'));

    const key = await tab.renew(aKey('old'));

    expect(key?.token).toBe('new');
    expect(server.issued).toBe(0);
  });

  it('вкладки обновляют ключ по очереди, никогда не разом', async () => {
    const tabs = Array.from({ length: 4 }, openTab);

    const keys = await Promise.all(tabs.map((tab) => tab.renew()));

    expect(server.together).toBe(1);
    expect(keys.every((key) => key !== undefined)).toBe(true);
  });

  it('новый ключ одной вкладки получает и другая', async () => {
    const [one, other] = [openTab(), openTab()];

    await one.renew();
    await after(50);
    const key = await other.usable();

    expect(key?.token).toBe('key-1');
    expect(server.issued).toBe(1);
  });

  it('обновляет заранее ключ, который вот-вот истечёт', async () => {
    const tab = openTab();
    tab.accept(aKey('expiring', 5));

    const key = await tab.usable();

    expect(key?.token).toBe('key-1');
  });

  it('отдаёт свежий ключ без запроса', async () => {
    const tab = openTab();
    tab.accept(aKey('fresh'));

    const key = await tab.usable();

    expect(key?.token).toBe('fresh');
    expect(server.issued).toBe(0);
  });

  it('закончившийся вход забывают все вкладки', async () => {
    const [one, other] = [openTab(), openTab()];
    one.accept(aKey('old'));
    await after(50);
    server.status = 401;

    const key = await one.renew(aKey('old'));
    await after(50);

    expect(key).toBeUndefined();
    expect(await other.usable()).toBeUndefined();
  });

  it('недоступный сервер не отнимает вход', async () => {
    const tab = openTab();
    tab.accept(aKey('expiring', 5));
    const reachable = url;
    url = 'http://127.0.0.1:1';

    await expect(tab.usable()).rejects.toThrow();
    url = reachable;

    expect((await tab.usable())?.token).toBe('key-1');
  });
});
