import { setTimeout as pause } from 'node:timers/promises';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { DataSource } from 'typeorm';
import { AnsweringStand, type Shop } from '../support/answering-stand.js';
import type { Person } from '../support/data-centre/index.js';
import { allowPlugin, DocPlugin } from '../support/doc-plugin.js';
import { nodeIs, PluginFolder } from '../support/plugin-folder.js';
import type { ProductProcess } from '../support/product-process.js';
import { sharedSecrets, WorkerProcesses } from '../support/worker-processes.js';

const patience = 150_000;

const telling = aChain()
  .with('start', 'message', { late: 'run', text: { how: 'starts', values: ['скажи'] } })
  .with('tell', 'digest.tell', { text: 'плагин {{ message.text }}' })
  .with('say', 'send', { text: 'цепочка {{ message.text }}', typing: 'off' })
  .set({ secondTask: 'allow', name: 'Говорит' })
  .build();

const title = `{ ru: 'Прошлое', en: 'Past' }`;

/** Адрес HTTP отвечает в процессе API: аккаунт ведёт другой. */
const reader = `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({ routes: [{
    name: 'past', method: 'GET', path: 'past/:session/:chat', title: ${title},
    run: async ({ params: { session, chat } }, { telegram }) =>
      ({ body: await telegram.history({ session, chat, limit: 100 }) }),
  }] });`;

describe('плагины и гибель исполнителей', () => {
  let folder: PluginFolder;
  let stand: AnsweringStand;
  let workers: WorkerProcesses;
  let shop: Shop;
  let person: Person;
  let worker: ProductProcess;

  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    const config = { roles: ['api'], secrets: sharedSecrets, plugins } as const;
    stand = await AnsweringStand.open({}, config);
    workers = new WorkerProcesses(stand.running.config.databaseUrl, stand.dc);
    worker = await workers.start();
    await folder.put('reader', reader, { permissions: { telegram: true } });
    await allowPlugin(stand.owner, 'reader', null);
    for (const page of ['telegram', 'schedules']) {
      const plugin = await DocPlugin.of(page);
      await plugin.put(folder);
      await plugin.allow(stand.owner, null);
    }
    await nodeIs(stand.owner, 'digest.tell', true);
    shop = await stand.shop(telling);
    person = await stand.person('Борис');
  });
  afterAll(async () => {
    await workers.close();
    await stand.close();
    await folder.close();
  });

  const database = () => stand.running.app.get(DataSource);
  const told = (start: string) =>
    stand.dc.ledger
      .texts({ from: shop.account, to: person.account })
      .filter((text) => text.startsWith(start))
      .sort();

  /** Убитый посреди вызова по праву повторится с тем же сроком; замок не даёт вызову начаться, пока убивают. */
  const killBetweenCalls = async (victim: ProductProcess) => {
    const late = AbortSignal.timeout(patience);
    const killed = () =>
      database().transaction(async (manager) => {
        await manager.query('lock table plugin_schedules in share row exclusive mode');
        const going = await manager.query<object[]>(
          'select 1 from plugin_schedules where claimed_due is not null',
        );
        if (going.length > 0) return false;
        await workers.kill(victim);
        return true;
      });
    while (!(await killed())) {
      if (late.aborted) throw new Error('вызов не кончается');
      await pause(100);
    }
  };

  it('исполнителя убивают сразу после отправки плагина: каждое сообщение — одно', async () => {
    const words = Array.from({ length: 5 }, (_, index) => `скажи ${index + 1}`);
    for (const [index, word] of words.entries()) {
      await person.send(shop.account, word);
      await stand.dc.waitFor(() => told('плагин').length > index, patience, word);
      await workers.kill(worker);
      worker = await workers.start();
    }

    await stand.dc.waitFor(() => told('цепочка').length === words.length, patience, 'все ответы');
    expect(told('плагин')).toEqual(words.map((word) => `плагин ${word}`));
    expect(told('цепочка')).toEqual(words.map((word) => `цепочка ${word}`));
  });

  it('историю отдаёт и процесс, у которого связи аккаунта нет', async () => {
    const { body } = await stand.owner
      .get(`/plugins/reader/past/${shop.id}/${person.account.id}`)
      .expect(200);

    const texts = (body as { text: string }[]).map(({ text }) => text);
    expect(texts).toContain('скажи 1');
    expect(texts).toContain('плагин скажи 1');
  });

  it('у двух исполнителей каждый срок — один вызов, и гибель одного их не останавливает', async () => {
    const second = await workers.start();
    const beats = () =>
      database().query<{ key: string; value: number }[]>(
        `select key, value from plugin_storage where plugin_id = 'pulse' order by key`,
      );
    const standing = () =>
      database().query<object[]>(
        `select s.name, s.due_at, s.claimed_due, s.claimed_until, p.state,
                (select array_agg(text) from plugin_log l where l.plugin_id = p.id) as log
           from plugins p left join plugin_schedules s on s.plugin_id = p.id where p.id = 'pulse'`,
      );
    const reach = async (count: number) => {
      const late = AbortSignal.timeout(patience);
      while ((await beats()).length < count) {
        if (late.aborted) throw new Error(`сроки не идут: ${JSON.stringify(await standing())}`);
        await pause(500);
      }
    };
    const before = (await beats()).length;
    await reach(before + 2);
    await killBetweenCalls(second);
    await reach(before + 4);

    const rows = (await beats()).slice(before);
    expect(rows.map(({ value }) => value)).toEqual(rows.map(() => 1));
    const times = rows.map(({ key }) => Date.parse(key.replace('срок ', '')));
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    // На занятой машине сроки сливаются, но не сдвигаются.
    expect(gaps.filter((gap) => gap <= 0 || gap % 10_000 !== 0)).toEqual([]);
  });
});
