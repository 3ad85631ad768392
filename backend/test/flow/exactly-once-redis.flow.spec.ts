import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { Crowd } from '../support/crowd.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { describeWithRedis, RedisServer } from '../support/redis-server.js';
import { sharedSecrets, WorkerProcesses } from '../support/worker-processes.js';

/** Ответ считает скрипт: его несёт очередь, а она — в Redis. */
const scripted = ChainDocument.parse({
  schema: 1,
  name: 'Скрипт',
  secondTask: 'allow',
  nodes: {
    start: { type: 'message', settings: { late: 'run' }, next: { next: 'count' } },
    count: {
      type: 'script',
      saveAs: 'answer',
      settings: {
        source: 'return "Ответ " + input.text;',
        inputs: [{ name: 'text', value: '{{message.text}}' }],
      },
      next: { next: 'answer' },
    },
    answer: { type: 'send', settings: { text: '{{answer}}' } },
  },
});

describeWithRedis('Redis очищают и убивают во время разговора', () => {
  it('каждому сообщению — ровно один ответ', async () => {
    const [postgres, redis] = [await OwnPostgres.start(), await RedisServer.start()];
    const config = { databaseUrl: postgres.url, redisUrl: redis.url, secrets: sharedSecrets };
    const stand = await AnsweringStand.open({}, { ...config, roles: ['api'] });
    const workers = new WorkerProcesses(postgres.url, stand.dc, { REDIS_URL: redis.url });
    const crowd = await Crowd.gather(stand, scripted, { size: 6, each: 10 });
    await workers.start();
    await workers.start();
    await crowd.online();

    const talk = crowd.talk(1_500);
    for (const enough of [5, 15, 25, 35]) {
      await stand.dc.waitFor(() => crowd.answered() >= enough, 120_000, `${enough} ответов`);
      await redis.flush();
    }
    await redis.kill();
    await redis.resume();
    await talk;
    await crowd.allAnswered(120_000);

    expect(crowd.sorted(crowd.answers())).toEqual(crowd.sorted(crowd.expected()));
    await workers.close();
    await stand.close();
    await redis.close();
    await postgres.close();
  });
});
