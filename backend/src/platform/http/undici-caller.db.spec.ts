import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import type { HttpCall } from '../../ports/http-caller.js';
import { NameLookup } from '../../ports/name-lookup.js';
import { SystemClock } from '../clock/system-clock.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { PrivateTargets } from './private-targets.js';
import { SystemNames } from './system-names.js';
import { UndiciCaller } from './undici-caller.js';

/** Имена, которые отвечают по очереди разными адресами: так ведёт себя чужой DNS. */
class TurningNames extends NameLookup {
  readonly asked: string[] = [];

  constructor(private readonly answers: Readonly<Record<string, readonly string[]>>) {
    super();
  }

  addresses(host: string): Promise<readonly string[]> {
    const turn = this.asked.filter((it) => it === host).length;
    this.asked.push(host);
    const list = this.answers[host] ?? [];
    return Promise.resolve(list.slice(turn, turn + 1));
  }
}

/** Часы, которые можно перевести вперёд. */
class ShiftedClock extends SystemClock {
  shift = 0;

  override monotonic(): number {
    return super.monotonic() + this.shift;
  }
}

describe(UndiciCaller.name, () => {
  let database: TestDatabase;
  let source: DataSource;
  const servers: Server[] = [];
  const callers: UndiciCaller[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = new DataSource({ type: 'postgres', url: database.url });
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  beforeEach(() => source.query('delete from settings'));
  afterEach(async () => {
    for (const caller of callers.splice(0)) await caller.onApplicationShutdown();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const serve = async (listener: RequestListener): Promise<number> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const openTargets = (...targets: string[]) =>
    source.query(
      `insert into settings (key, value) values ('network', $1)
       on conflict (key) do update set value = excluded.value`,
      [JSON.stringify({ privateTargets: targets })],
    );
  const callerWith = (names: NameLookup = new SystemNames(), clock = new SystemClock()) => {
    const caller = new UndiciCaller(names, new PrivateTargets(source, clock));
    callers.push(caller);
    return caller;
  };
  const request = (url: string, extras: Partial<HttpCall> = {}): HttpCall => ({
    method: 'GET',
    url,
    headers: {},
    maxBytes: 10_000,
    followRedirects: true,
    ...extras,
  });
  const ask = (call: HttpCall, caller = callerWith(), signal = AbortSignal.timeout(10_000)) =>
    caller.call(call, signal);
  const refusal = (code: string, again = false) => ({ failure: { code }, again });

  it('разбирает JSON, отдаёт код и заголовки, шлёт тело', async () => {
    await openTargets('127.0.0.1');
    const port = await serve((incoming, response) => {
      incoming.on('data', (chunk: Buffer) => {
        response.writeHead(201, {
          'content-type': 'application/problem+json',
          'x-kind': incoming.method,
        });
        response.end(`{"got":${chunk.toString()},"key":"${String(incoming.headers['x-key'])}"}`);
      });
    });

    const answer = await ask(
      request(`http://127.0.0.1:${port}/?a=1`, {
        method: 'POST',
        body: '{"n":1}',
        credentials: { 'x-key': 'secret' },
      }),
    );

    expect(answer).toMatchObject({
      status: 201,
      headers: { 'x-kind': 'POST' },
      body: { got: { n: 1 }, key: 'secret' },
    });
  });

  it.each([
    ['http://127.0.0.1:8080/', 'http.forbidden-address'],
    ['http://0x7f.1/', 'http.forbidden-address'],
    ['http://2130706433/', 'http.forbidden-address'],
    ['http://[::ffff:127.0.0.1]/', 'http.forbidden-address'],
    ['http://localhost:8080/', 'http.forbidden-address'],
    ['http://169.254.169.254/latest/meta-data', 'http.forbidden-address'],
    ['http://user:pass@example.org/', 'http.address'],
    ['ftp://example.org/', 'http.address'],
    ['http://example.org:25/', 'http.address'],
    ['http://', 'http.address'],
  ])('не идёт по адресу %s', async (url, code) => {
    await expect(ask(request(url))).rejects.toMatchObject(refusal(code));
  });

  it('имя, сменившее адрес после проверки, внутрь не проводит', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked++;
      response.end('внутренний ответ');
    });
    const names = new TurningNames({ 'rebind.example': ['127.0.0.1', '127.0.0.1'] });

    const attempt = ask(request(`http://rebind.example:${port}/`), callerWith(names));

    await expect(attempt).rejects.toMatchObject(refusal('http.forbidden-address'));
    expect({ asked, names: names.asked }).toEqual({ asked: 0, names: ['rebind.example'] });
  });

  it('перенаправление внутрь закрыто так же, как прямой запрос', async () => {
    const inner = await serve((_, response) => response.end('секрет'));
    const port = await serve((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.2:${inner}/` }).end(),
    );
    await openTargets('127.0.0.1');

    const attempt = ask(request(`http://127.0.0.1:${port}/`));

    await expect(attempt).rejects.toMatchObject(refusal('http.forbidden-address'));
  });

  it('на чужой адрес секреты не уходят, на свой — уходят; POST после 303 становится GET', async () => {
    const seen: unknown[] = [];
    const listener =
      (location: () => string): RequestListener =>
      (incoming, response) => {
        const { authorization, 'x-key': key, 'x-plain': plain } = incoming.headers;
        seen.push([incoming.method, incoming.url, authorization, key, plain]);
        if (incoming.url === '/last') response.end('готово');
        else response.writeHead(303, { location: location() }).end();
      };
    const other = await serve(listener(() => '/last'));
    const port = await serve(
      listener(() => (seen.length === 1 ? '/again' : `http://127.0.0.1:${other}/last`)),
    );
    await openTargets('127.0.0.0/8');

    const { body } = await ask(
      request(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: 'x',
        headers: { 'x-plain': 'yes', authorization: 'own' },
        credentials: { 'x-key': 'k' },
      }),
    );

    expect(body).toBe('готово');
    expect(seen).toEqual([
      ['POST', '/', 'own', 'k', 'yes'],
      ['GET', '/again', 'own', 'k', 'yes'],
      ['GET', '/last', undefined, undefined, 'yes'],
    ]);
  });

  it('круг перенаправлений обрывает, а без разрешения отдаёт первый ответ', async () => {
    await openTargets('127.0.0.1');
    const port = await serve((_, response) => response.writeHead(302, { location: '/' }).end());

    const url = `http://127.0.0.1:${port}/`;

    await expect(ask(request(url))).rejects.toMatchObject(refusal('http.redirects'));
    await expect(ask(request(url, { followRedirects: false }))).resolves.toMatchObject({
      status: 302,
    });
  });

  it('больше положенного не читает: ни сразу названное, ни потоком, ни сжатое', async () => {
    await openTargets('127.0.0.1');
    const port = await serve((incoming, response) => {
      if (incoming.url === '/gzip')
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(100_000)));
      else if (incoming.url === '/named')
        response.setHeader('content-length', 20_000).flushHeaders();
      else response.write(Buffer.alloc(20_000));
    });

    for (const path of ['gzip', 'named', 'stream'])
      await expect(ask(request(`http://127.0.0.1:${port}/${path}`))).rejects.toMatchObject(
        refusal('http.too-large'),
      );
  });

  it('молчание до срока и отказ сети — неудачи, которым поможет повтор', async () => {
    await openTargets('127.0.0.1');
    const silent = await serve(() => undefined);
    const closed = await serve((_, response) => response.end());
    await new Promise((resolve) => servers.at(-1)?.close(resolve));

    const late = ask(request(`http://127.0.0.1:${silent}/`), callerWith(), AbortSignal.timeout(50));
    const refused = ask(request(`http://127.0.0.1:${closed}/`));

    await Promise.all([
      expect(late).rejects.toMatchObject(refusal('http.timeout', true)),
      expect(refused).rejects.toMatchObject(refusal('http.network', true)),
    ]);
  });

  it('закрытая администратором цель закрывается и для живых соединений', async () => {
    const port = await serve((_, response) => response.end('ok'));
    const names = new TurningNames({ 'crm.local': Array<string>(9).fill('127.0.0.1') });
    const call = request(`http://crm.local:${port}/`);
    const clock = new ShiftedClock();
    await openTargets('crm.local');
    const caller = callerWith(names, clock);
    await expect(ask(call, caller)).resolves.toMatchObject({ body: 'ok' });

    await openTargets();
    clock.shift = 6_000;

    await expect(ask(call, caller)).rejects.toMatchObject(refusal('http.forbidden-address'));
  });
});
