import { readdir } from 'node:fs/promises';
import { Client } from '../support/client.js';
import { onlyPerson, query } from '../support/people.js';
import { pluginFiles, zip } from '../support/plugin-archives.js';
import { PluginFolder, pluginBecomes, rights } from '../support/plugin-folder.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { uploadPlugin } from '../support/upload-plugin.js';

const cycles = 15;
const nothing = rights();

describe('включения и выключения', () => {
  let folder: PluginFolder;
  let running: TestApp;
  let admin: Client;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    running = await startTestApp({ plugins: { folders: [], codeDir: folder.codeDir } });
    admin = new Client(running, await onlyPerson(running));
    await uploadPlugin(running.url, admin.bearer, zip(pluginFiles('cycle'))).expect(201);
  });
  afterAll(async () => {
    await running.close();
    await folder.close();
  });

  /** Код исчезает последним: когда его нет, поток уже кончился. */
  const laidOut = async (names: readonly string[]) => {
    const late = AbortSignal.timeout(15_000);
    for (;;) {
      const found = await readdir(folder.codeDir).catch(() => []);
      if (found.join() === names.join()) return;
      if (late.aborted) throw new Error(`На диске: ${found.join()}`);
      await pluginBecomes(admin, 'cycle', () => true);
    }
  };
  const disable = async () => {
    await admin.post('/plugins/cycle/disable').expect(200);
    await laidOut([]);
  };
  const enable = async () => {
    await admin.post('/plugins/cycle/enable', { permissions: nothing }).expect(200);
    await laidOut(['cycle']);
  };

  it('не оставляют ни потоков, ни слушателей, ни соединений, ни файлов', async () => {
    await laidOut(['cycle']);
    const live = await traces();
    await disable();
    const before = await traces();

    for (let round = 0; round < cycles; round += 1) {
      await enable();
      await disable();
    }

    expect(before).not.toEqual(live);
    expect(await traces()).toEqual(before);
  });

  /** Всё, что мог бы оставить за собой поток плагина. */
  async function traces(): Promise<object> {
    const connections = await query<{ count: number }>(
      running.config.databaseUrl,
      `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and application_name = 'zveno-plugins'`,
    );
    const names = process.eventNames();
    return {
      threads: threadsOf(),
      listeners: names.map((name) => [String(name), process.listenerCount(name)]),
      connections,
      folders: await readdir(folder.codeDir).catch(() => []),
    };
  }
});

/** Потоки Node этого процесса: у каждого живого есть порт. */
function threadsOf(): number {
  return process.getActiveResourcesInfo().filter((it) => it === 'MessagePort').length;
}
