import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { Crowd } from '../support/crowd.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { query } from '../support/people.js';
import { pluginFiles, tgz } from '../support/plugin-archives.js';
import { rights } from '../support/plugin-folder.js';
import { uploadPlugin } from '../support/upload-plugin.js';
import { sharedSecrets, WorkerProcesses } from '../support/worker-processes.js';

const chain = aChain()
  .with('start', 'message', { late: 'run' })
  .with('say', 'send', { text: 'Ответ {{ message.notes.ear.number }}', typing: 'off' })
  .set({ secondTask: 'allow' })
  .build();

/** Хук «до» отвечает не сразу: убитый исполнитель застаёт сообщения в ожидании. */
const ear = `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({
    before: [{ name: 'hear', onFailure: 'hold', async run({ text }) {
      await new Promise((resolve) => setTimeout(resolve, Number(text) * 7 % 60));
      return { notes: { number: text } };
    } }],
    after: [{ name: 'count', run: ({ key, text }, { storage }) => storage.set(key, text) }],
  });`;

const asks = { messages: true, storage: true };
const [size, each] = [4, 12];

describe('хуки под kill -9', () => {
  let postgres: OwnPostgres;
  let stand: AnsweringStand;
  let workers: WorkerProcesses;
  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    const config = { roles: ['api'], databaseUrl: postgres.url, secrets: sharedSecrets } as const;
    stand = await AnsweringStand.open({}, config);
    workers = new WorkerProcesses(postgres.url, stand.dc);
    const { bearer } = stand.owner;
    const archive = tgz(pluginFiles('ear', { permissions: asks }, ear));
    await uploadPlugin(stand.running.url, bearer, archive).expect(201);
    await stand.owner.post('/plugins/ear/enable', { permissions: rights(asks) }).expect(200);
  });
  afterAll(async () => {
    await workers.close();
    await stand.close();
    await postgres.close();
  });

  it('ничего не потеряно и не удвоено, порядок чата цел, о каждом сообщении рассказано', async () => {
    const crowd = await Crowd.gather(stand, chain, { size, each });
    let worker = await workers.start();
    await crowd.online();

    const talk = crowd.talk(1_500);
    for (let count = 1; count <= 4; count += 1) {
      const enough = Math.min(crowd.total - 1, (count - 1) * 10 + randomInt(1, 10));
      await stand.dc.waitFor(() => crowd.answered() >= enough, 120_000, `${enough} ответов`);
      await workers.kill(worker);
      worker = await workers.start();
    }
    await talk;
    await crowd.allAnswered(120_000);

    expect(crowd.answers()).toEqual(crowd.expected());
    await counted(crowd.total);
    expect(await rows('select 1 from plugin_inbox')).toEqual([]);
  });

  const rows = (sql: string) => query(postgres.url, sql);

  /** Взятую убитым весть другой возьмёт через четверть минуты. */
  const counted = async (total: number) => {
    const late = AbortSignal.timeout(60_000);
    for (;;) {
      const told = await rows(`select 1 from plugin_storage where plugin_id = 'ear'`);
      const waiting = await rows('select 1 from plugin_notices');
      if (told.length === total && waiting.length === 0) return;
      if (late.aborted) throw new Error(`Рассказано ${told.length}, ждёт ${waiting.length}`);
      await pause(100);
    }
  };
});
