import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { NoAccounts } from '../../../test/support/no-accounts.js';
import { aHostedPlugin, aManifest } from '../../../test/support/plugin-folder.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SystemClock } from '../../platform/clock/system-clock.js';
import { PrivateTargets } from '../../platform/http/private-targets.js';
import { SystemNames } from '../../platform/http/system-names.js';
import { UndiciCaller } from '../../platform/http/undici-caller.js';
import { PluginJournal } from '../../platform/plugin-host/plugin-journal.js';
import { PluginStorage } from '../../platform/plugin-host/plugin-storage.js';
import { WorkerPluginHost } from '../../platform/plugin-host/worker-plugin-host.js';
import { SocketRealtime } from '../../platform/realtime/socket-realtime.js';
import { ScheduleBook } from './schedule-book.js';
import { ScheduleCaller } from './schedule-caller.js';

const title = { ru: 'Час', en: 'Hour' };

const silent = `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({ schedules: [{
    name: 'hour', title: { ru: 'Час', en: 'Hour' }, everySeconds: 3600, run: () => new Promise(() => undefined),
  }] });`;

describe(ScheduleCaller.name, () => {
  let database: TestDatabase;
  let source: DataSource;
  let outgoing: UndiciCaller;
  let host: WorkerPluginHost;
  let codeDir: string;
  let book: ScheduleBook;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    codeDir = await mkdtemp(path.join(os.tmpdir(), 'zveno-schedules-'));
    const clock = new SystemClock();
    outgoing = new UndiciCaller(new SystemNames(), new PrivateTargets(source, clock));
    const storage = new PluginStorage(source);
    const journal = new PluginJournal(source, new SocketRealtime());
    const reach = new NoAccounts();
    host = new WorkerPluginHost(codeDir, clock, { caller: outgoing, storage, journal, reach });
    book = new ScheduleBook(source);
    await source.query(
      `with added as (
         insert into plugins (id, version, state, manifest, hash) values ('clock', '1.0.0', 'on', $1, 'h'))
       insert into plugin_packages (plugin_id, hash, manifest, files, declares) values ('clock', 'h', $1, '{}', $2)`,
      [aManifest('clock'), { schedules: [{ name: 'hour', title, everySeconds: 3_600 }] }],
    );
    await book.keep();
    await host.load(aHostedPlugin('clock', silent));
  });
  afterAll(async () => {
    await host.onApplicationShutdown();
    await outgoing.onApplicationShutdown();
    await source.destroy();
    await database.drop();
    await rm(codeDir, { recursive: true, force: true });
  });

  it('метод молчит дольше срока — строка в журнале, и следующий срок свободен', async () => {
    await source.query(`update plugin_schedules set due_at = now() - interval '1 second'`);
    const [claimed] = await book.claim(1);
    if (!claimed) throw new Error('срок не достался');

    await new ScheduleCaller(host, book, 300).call(claimed, new AbortController().signal);

    const rows = await source.query<{ claim: string | null; ahead: boolean }[]>(
      'select claim, due_at > now() as ahead from plugin_schedules',
    );
    expect(rows).toEqual([{ claim: null, ahead: true }]);
    expect(await logged()).toEqual(['schedule hour: Плагин не ответил за отведённое время']);
  });

  const logged = async (): Promise<string[]> => {
    const late = AbortSignal.timeout(20_000);
    for (;;) {
      const rows = await source.query<{ text: string }[]>('select text from plugin_log');
      if (rows.length > 0 || late.aborted) return rows.map(({ text }) => text);
      await pause(20);
    }
  };
});
