import { DataSource } from 'typeorm';
import os from 'node:os';
import path from 'node:path';
import { SystemClock } from '../../src/platform/clock/system-clock.js';
import { PrivateTargets } from '../../src/platform/http/private-targets.js';
import { SystemNames } from '../../src/platform/http/system-names.js';
import { UndiciCaller } from '../../src/platform/http/undici-caller.js';
import { PluginJournal } from '../../src/platform/plugin-host/plugin-journal.js';
import { PluginStorage } from '../../src/platform/plugin-host/plugin-storage.js';
import { WorkerPluginHost } from '../../src/platform/plugin-host/worker-plugin-host.js';
import { SocketRealtime } from '../../src/platform/realtime/socket-realtime.js';
import { NoAccounts } from '../support/no-accounts.js';
import type { BrokenPlugin } from '../../src/ports/plugin-host.js';
import { aHostedPlugin, aNode } from '../support/plugin-folder.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const codeDir = path.join(os.tmpdir(), `zveno-hostile-${process.pid}`);

describe('враждебный плагин', () => {
  let database: TestDatabase;
  let source: DataSource;
  let caller: UndiciCaller;
  let host: WorkerPluginHost;
  const broken: BrokenPlugin[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const clock = new SystemClock();
    caller = new UndiciCaller(new SystemNames(), new PrivateTargets(source, clock));
    const storage = new PluginStorage(source);
    const journal = new PluginJournal(source, new SocketRealtime());
    host = new WorkerPluginHost(codeDir, clock, {
      caller,
      storage,
      journal,
      reach: new NoAccounts(),
    });
    host.broken.subscribe((it) => broken.push(it));
    await host.load(aHostedPlugin('good', aNode('echo', "settings.word ?? 'жив'")));
  });
  afterAll(async () => {
    await host.onApplicationShutdown();
    await caller.onApplicationShutdown();
    await source.destroy();
    await database.drop();
  });

  /** Срок узла велик: причина отказа — сам плагин, а не занятая машина, где его поток уступает всем. */
  const ask = (type: string, timeoutSeconds = 240) =>
    host.call({ type, settings: {}, key: 'k', timeoutSeconds }, new AbortController().signal);
  const answerOf = async (value: string, granted?: object) => {
    await host.load(aHostedPlugin('bad', aNode('do', value), granted));
    return ask('bad.do');
  };
  const stillWell = async () => {
    const started = performance.now();
    expect(await ask('good.echo')).toMatchObject({ kind: 'done', value: { value: 'жив' } });
    expect(performance.now() - started).toBeLessThan(5_000);
  };

  it.each([
    ['читает /etc/passwd', "(await import('node:fs')).readFileSync('/etc/passwd', 'utf8')"],
    ['читает через process', "process.getBuiltinModule('fs').readFileSync('/etc/passwd', 'utf8')"],
    ['выходит', 'process.exit(1)'],
    ['убивает процесс', 'process.kill(process.pid, 9)'],
    ['запускает команду', "(await import('node:child_process')).execSync('id')"],
    ['ходит в сеть сам', "await fetch('http://127.0.0.1:1')"],
    ['ходит в сеть без разрешения', "await http.request('https://example.org/')"],
    ['пишет в хранилище без разрешения', "await storage.set('k', 1)"],
    ['берёт порт хозяина', "(await import('node:worker_threads')).parentPort.postMessage('x')"],
    ['читает чужой код', "await import('/etc/hostname')"],
    ['отвечает слишком длинно', "'x'.repeat(2_000_000)"],
    ['отвечает наибольшей строкой V8', "'x'.repeat(2 ** 29 - 24)"],
    ['отвечает гигабайтом', "Array.from({ length: 1_000 }, () => 'x'.repeat(1_000_000))"],
    ['читает папку данных', `(await import('node:fs')).readdirSync(${JSON.stringify(codeDir)})`],
    ['читает код соседа', `await import(${JSON.stringify(`file://${codeDir}/good/h1/index.js`)})`],
  ])('%s — получает отказ', async (_what, value) => {
    expect(await answerOf(value)).toMatchObject({
      kind: 'failed',
      error: { code: 'plugin.failed' },
    });
    await stillWell();
  });

  it.each([
    ['бросает при запуске', "throw new Error('сломан')", 'сломан'],
    ['не даёт плагина', 'export default 7', 'definePlugin'],
    ['объявляет негодную схему', schema(`{ type: 'нет такого' }`), ''],
    ['кончает поток при запуске', 'process.exit(3)', 'завершил'],
    ['бросает в конструкторе', inConstructor("throw new Error('нет склада')"), 'нет склада'],
    ['крутит вечный цикл при запуске', 'for (;;);', 'вечный цикл'],
    ['крутит его в конструкторе', inConstructor('for (;;);'), 'вечный цикл'],
    ['занимает всю память при запуске', 'const a = []; for (;;) a.push({ a: [a] });', ''],
    [
      'занимает память вне кучи при запуске',
      'const a = []; for (;;) a.push(new Uint8Array(8e6).fill(1));',
      'вне кучи',
    ],
    ['не догружается никогда', 'await new Promise(() => 1);', 'ожидание без конца'],
  ])('%s — не принимается, прежний служит', async (_what, code, reason) => {
    await host.load(aHostedPlugin('bad', aNode('do', "'прежний'")));

    await expect(host.load(aHostedPlugin('bad', code))).rejects.toThrow(reason);

    expect(await ask('bad.do')).toMatchObject({ kind: 'done', value: { value: 'прежний' } });
  });

  it('не отвечает никогда — действие кончается сроком узла', async () => {
    await host.load(aHostedPlugin('bad', aNode('do', 'await new Promise(() => undefined)')));
    expect(await ask('bad.do', 0.2)).toMatchObject({ error: { code: 'plugin.timeout' } });
    await stillWell();
  });

  it.each([
    ['вечный цикл', '(() => { for (;;); })()', /не отвечает/],
    ['куча', '(() => { const a = []; for (;;) a.push({ a: [a] }); })()', /памяти|не отвечает/],
    [
      'память вне кучи',
      '(() => { const a = []; for (;;) a.push(new Uint8Array(8e6).fill(1)); })()',
      /памяти/,
    ],
  ])('%s — кончает только свой поток', async (_what, value, reason) => {
    await host.load(aHostedPlugin('bad', aNode('do', value)));
    const asked = ask('bad.do');
    await stillWell();

    expect(await asked).toMatchObject({
      error: { code: 'plugin.failed', message: expect.stringMatching(reason) },
    });
    await stillWell();
  });

  it('падает раз за разом — карантин с причиной', async () => {
    const fall = `(setImmediate(() => { throw new Error('снова'); }), 1)`;
    await host.load(aHostedPlugin('falls', aNode('do', fall)));
    while (!broken.some(({ id }) => id === 'falls')) await ask('falls.do');
    expect(broken.find(({ id }) => id === 'falls')?.reason).toEqual({
      code: 'crashed',
      parameters: { words: 'снова' },
    });
  });

  it('двадцать загрузок и выгрузок не оставляют потоков', async () => {
    for (let i = 0; i < 20; i++) {
      await host.load(aHostedPlugin('cycle', aNode('do', '1')));
      await host.unload('cycle');
    }
    expect(
      process.getActiveResourcesInfo().filter((it) => it === 'MessagePort').length,
    ).toBeLessThan(8);
  });

  it('плагин из классов Nest получает хранилище, сеть и настройки в конструктор', async () => {
    const code = `
      import 'reflect-metadata';
      import { ChainNode, Http, Plugin, Settings, Storage } from '@zveno/plugin-sdk';
      class Shelf { constructor(storage) { this.storage = storage; } }
      Reflect.defineMetadata('design:paramtypes', [Storage], Shelf);
      class Prices {
        constructor(shelf, http, settings) { Object.assign(this, { shelf, http, settings }); }
        async price() {
          await this.shelf.storage.set('price', 120);
          const denied = await this.http.request('https://example.org/').catch((error) => error.message);
          return { value: [await this.shelf.storage.get('price'), denied, this.settings.values] };
        }
      }
      Reflect.defineMetadata('design:paramtypes', [Shelf, Http, Settings], Prices);
      const text = { ru: 'Цена', en: 'Price' };
      ChainNode({ name: 'price', title: text, description: text })(Prices.prototype, 'price');
      class Shop {}
      Plugin({ providers: [Shelf, Prices] })(Shop);
      export default Shop;`;
    await source.query(
      `insert into plugins (id, version, state, manifest) values ('classes', '1', 'on', '{}')`,
    );
    const plugin = aHostedPlugin('classes', code, { storage: true });
    await host.load({ ...plugin, settings: { currency: 'RUB' } });

    expect(await ask('classes.price')).toMatchObject({
      value: { value: [120, expect.stringContaining('не разрешён'), { currency: 'RUB' }] },
    });
  });

  it('хранилище у каждого своё', async () => {
    await source.query(
      `insert into plugins (id, version, state, manifest) values ('bad', '1', 'on', '{}')`,
    );
    const granted = { storage: true };
    const value =
      "(await storage.set('a', { n: 1 }), [await storage.get('a'), await storage.list('')])";
    expect(await answerOf(value, granted)).toMatchObject({ value: { value: [{ n: 1 }, ['a']] } });
  });

  it('просьба не по правилам — ошибка вызова, плагин жив', async () => {
    const value = "await storage.increment('k', 'один').catch((error) => error.message)";
    const answer = await answerOf(value, { storage: true });
    expect(answer).toMatchObject({ value: { value: expect.stringMatching(/поле «by»/) } });
  });

  it('хранилище отдаёт пары постранично и считает разом', async () => {
    await source.query(
      `insert into plugins (id, version, state, manifest) values ('bad', '1', 'on', '{}')
       on conflict do nothing`,
    );
    const granted = { storage: true };
    const fill = `for (let i = 0; i < 9; i += 1) await storage.set('e' + i, 'я'.repeat(99_000))`;
    const value = `await (async () => {
      ${fill};
      const page = await storage.entries('e');
      const rest = await storage.entries('e', page.at(-1).key);
      const sums = [await storage.increment('n', 2), await storage.increment('n', 0.5)];
      return { counts: [page.length, rest.length], sums };
    })()`;
    expect(await answerOf(value, granted)).toMatchObject({
      value: { value: { counts: [5, 4], sums: [2, 2.5] } },
    });
  });
});

function schema(settings: string): string {
  return `export default { nodes: [{ name: 'do', title: { ru: 'а', en: 'a' }, description: { ru: 'а', en: 'a' },
    settings: ${settings}, run: () => ({}) }] };`;
}

/** Плагин из классов, чей провайдер собирают так. */
function inConstructor(code: string): string {
  return `import { Plugin } from '@zveno/plugin-sdk';
    class Prices { constructor() { ${code} } }
    class Shop {}
    Plugin({ providers: [Prices] })(Shop);
    export default Shop;`;
}
