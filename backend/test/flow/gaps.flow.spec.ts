import { setTimeout as pause } from 'node:timers/promises';
import { AnsweringStand } from '../support/answering-stand.js';
import { LateCrowd } from '../support/late-crowd.js';
import { sharedSecrets, WorkerProcesses } from '../support/worker-processes.js';

const cutMs = 5_000;
/** Сообщения старше этого — за пределом «не старше секунды». */
const ageMs = 2_000;

describe('перерыв связи', () => {
  let stand: AnsweringStand;
  let workers: WorkerProcesses;
  let crowd: LateCrowd;

  beforeAll(async () => {
    stand = await AnsweringStand.open({}, { roles: ['api'], secrets: sharedSecrets });
    workers = new WorkerProcesses(stand.running.config.databaseUrl, stand.dc);
    crowd = await LateCrowd.gather(stand, { shops: 10, people: 4 });
  });
  afterAll(async () => {
    await workers.close();
    await stand.close();
  });

  /** 200 личных сообщений и 5 в супергруппу. */
  const talk = async (words: string) => {
    await crowd.say(words, 5);
    await pause(ageMs);
  };
  const nothingLost = async () => {
    await crowd.answered(120_000);
    await crowd.online();
    await crowd.say('вживую', 1);
    await crowd.answered(60_000);
    expect(crowd.answers()).toEqual(crowd.expected('вживую'));
  };

  it('на 5 секунд и гибель исполнителя: каждое опоздавшее из 200 получает ответ по правилу запуска', async () => {
    const worker = await workers.start();
    await crowd.online();
    await crowd.say('вживую', 1);
    await crowd.answered(60_000);

    const releases = crowd.shops.map(({ account }) => stand.dc.lockOut(account));
    await Promise.all([pause(cutMs), talk('обрыв')]);
    for (const release of releases) release();
    await nothingLost();

    await workers.kill(worker);
    await talk('гибель');
    await workers.start();
    await nothingLost();
  });
});
