import { randomInt } from 'node:crypto';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { Crowd } from '../support/crowd.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { sharedSecrets, WorkerProcesses } from '../support/worker-processes.js';

const echo = ChainDocument.parse({
  schema: 1,
  name: 'Эхо',
  secondTask: 'allow',
  nodes: {
    start: { type: 'message', settings: { late: 'run' }, next: { next: 'answer' } },
    answer: { type: 'send', settings: { text: 'Ответ {{message.text}}' } },
  },
});

describe('каждому сообщению — ровно один ответ, по порядку', () => {
  let postgres: OwnPostgres;
  let stand: AnsweringStand;
  let workers: WorkerProcesses;

  beforeEach(async () => {
    postgres = await OwnPostgres.start();
    const config = { roles: ['api'], databaseUrl: postgres.url, secrets: sharedSecrets } as const;
    stand = await AnsweringStand.open({}, config);
    workers = new WorkerProcesses(postgres.url, stand.dc);
  });
  afterEach(async () => {
    await workers.close();
    await stand.close();
    await postgres.close();
  });

  /** Делает беду, когда ответов становится на случайное число больше. */
  const whileTalking = async (crowd: Crowd, times: number, trouble: () => Promise<void>) => {
    const talk = crowd.talk(2_500);
    const step = Math.floor(crowd.total / (times + 1));
    for (let count = 1; count <= times; count += 1) {
      const enough = Math.min(crowd.total - 1, (count - 1) * step + randomInt(1, step + 1));
      await stand.dc.waitFor(() => crowd.answered() >= enough, 120_000, `${enough} ответов`);
      await trouble();
    }
    await talk;
    await crowd.allAnswered(240_000);
  };

  it('исполнителя убивают 30 раз', async () => {
    const crowd = await Crowd.gather(stand, echo, { size: 20, each: 30 });
    let worker = await workers.start();
    await crowd.online();

    await whileTalking(crowd, 30, async () => {
      await workers.kill(worker);
      worker = await workers.start();
    });

    expect(crowd.answers()).toEqual(crowd.expected());
  });

  it('из двух исполнителей убивают то одного, то другого', async () => {
    const crowd = await Crowd.gather(stand, echo, { size: 10, each: 15 });
    const pair = [await workers.start(), await workers.start()];
    await crowd.online();

    await whileTalking(crowd, 10, async () => {
      const [victim] = pair.splice(randomInt(2), 1);
      if (victim) await workers.kill(victim);
      pair.push(await workers.start());
    });

    expect(crowd.answers()).toEqual(crowd.expected());
  });

  it('убивают PostgreSQL', async () => {
    const crowd = await Crowd.gather(stand, echo, { size: 10, each: 15 });
    await workers.start();
    await crowd.online();

    await whileTalking(crowd, 5, async () => {
      await postgres.kill();
      await postgres.resume();
    });

    expect(crowd.answers()).toEqual(crowd.expected());
  });
});
