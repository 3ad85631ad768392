/** @jest-environment node */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AccessKey, KeyKeeper } from './key-keeper.js';

const person: AccessKey['person'] = {
  id: '1',
  email: 'a@example.org',
  name: 'А',
  role: 'member',
  locale: 'ru',
  disabled: false,
  createdAt: '2026-01-01T00:00:00Z',
};

const aKey = (token: string, seconds = 900): AccessKey => ({
  token,
  expiresAt: Date.now() + seconds * 1000,
  person,
});

/** Сервер обновления: на каждый запрос выдаёт следующий ключ. */
class RefreshServer {
  issued = 0;
  status = 200;
  private readonly server: Server = createServer((_request, response) => {
    this.issued += 1;
    response.writeHead(this.status).end(`key-${this.issued}`);
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

/** Вкладка: хранитель ключа и слух о каждой перемене ключа. */
class Tab {
  static together = 0;
  static mostTogether = 0;
  readonly keeper: KeyKeeper;
  private heard = Promise.withResolvers<AccessKey | undefined>();

  constructor(private readonly url: () => string) {
    this.keeper = new KeyKeeper(
      () => this.request(),
      (key) => this.heard.resolve(key),
    );
  }

  /** Следующая перемена ключа, чья бы вкладка её ни начала. */
  nextChange(): Promise<AccessKey | undefined> {
    this.heard = Promise.withResolvers();
    return this.heard.promise;
  }

  private async request(): Promise<AccessKey | undefined> {
    Tab.together += 1;
    Tab.mostTogether = Math.max(Tab.mostTogether, Tab.together);
    try {
      const response = await fetch(this.url(), { method: 'POST' });
      return response.ok ? aKey(await response.text()) : undefined;
    } finally {
      Tab.together -= 1;
    }
  }
}

describe(KeyKeeper.name, () => {
  const server = new RefreshServer();
  const tabs: Tab[] = [];
  let url = '';

  const openTab = (): Tab => {
    const tab = new Tab(() => url);
    tabs.push(tab);
    return tab;
  };

  beforeAll(async () => {
    url = await server.start();
  });
  beforeEach(() => {
    Object.assign(server, { issued: 0, status: 200 });
    Tab.mostTogether = 0;
  });
  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.keeper.close();
  });
  afterAll(() => {
    server.stop();
  });

  it('на двадцать отказов разом обновляет ключ один раз', async () => {
    const { keeper } = openTab();
    const refused = aKey('old');
    keeper.accept(refused);

    const keys = await Promise.all(Array.from({ length: 20 }, () => keeper.renew(refused)));

    expect(server.issued).toBe(1);
    expect(new Set(keys.map((key) => key?.token))).toEqual(new Set(['key-1']));
  });

  it('не обновляет ключ, который уже сменили после отказа', async () => {
    const { keeper } = openTab();
    keeper.accept(aKey('new'));

    const key = await keeper.renew(aKey('old'));

    expect(key?.token).toBe('new');
    expect(server.issued).toBe(0);
  });

  it('вкладки обновляют ключ по очереди, никогда не разом', async () => {
    const many = Array.from({ length: 4 }, openTab);

    const keys = await Promise.all(many.map((tab) => tab.keeper.renew()));

    expect(Tab.mostTogether).toBe(1);
    expect(keys.every((key) => key !== undefined)).toBe(true);
  });

  it('новый ключ одной вкладки получает и другая', async () => {
    const [one, other] = [openTab(), openTab()];
    const told = other.nextChange();

    await one.keeper.renew();
    await told;

    expect((await other.keeper.usable())?.token).toBe('key-1');
    expect(server.issued).toBe(1);
  });

  it('обновляет заранее ключ, который вот-вот истечёт', async () => {
    const { keeper } = openTab();
    keeper.accept(aKey('expiring', 5));

    expect((await keeper.usable())?.token).toBe('key-1');
  });

  it('отдаёт свежий ключ без запроса', async () => {
    const { keeper } = openTab();
    keeper.accept(aKey('fresh'));

    expect((await keeper.usable())?.token).toBe('fresh');
    expect(server.issued).toBe(0);
  });

  it('закончившийся вход забывают все вкладки', async () => {
    const [one, other] = [openTab(), openTab()];
    const learned = other.nextChange();
    one.keeper.accept(aKey('old'));
    await learned;
    const ended = other.nextChange();
    server.status = 401;

    const key = await one.keeper.renew(aKey('old'));

    expect(key).toBeUndefined();
    expect(await ended).toBeUndefined();
    expect(await other.keeper.usable()).toBeUndefined();
  });

  it('недоступный сервер не отнимает вход', async () => {
    const { keeper } = openTab();
    keeper.accept(aKey('expiring', 5));
    const reachable = url;
    url = 'http://127.0.0.1:1';

    await expect(keeper.usable()).rejects.toThrow();
    url = reachable;

    expect((await keeper.usable())?.token).toBe('key-1');
  });
});
