import process from 'node:process';
import { chooseQueue } from '../../dist/platform/queue/choose-queue.js';
import { Redis } from '../../dist/platform/redis/redis.js';

/**
 * Исполнитель отдельным процессом: сообщает о каждой начатой и сделанной работе.
 * Работа вида `held` длится, пока её не отпустят сообщением или не прервёт остановка.
 */
const { databaseUrl, redisUrl, leaseMs, graceMs, concurrency } = JSON.parse(process.argv[2]);
const redis = await Redis.open(redisUrl);
const queue = chooseQueue(databaseUrl, redis, { leaseMs, graceMs });
const { promise: released, resolve: release } = Promise.withResolvers();

await queue.work('compute', concurrency, async ({ id, kind }, signal) => {
  process.send({ event: 'started', id });
  if (kind === 'held') await Promise.race([released, interrupted(signal)]);
  process.send({ event: 'done', id });
});
process.on('message', (order) => (order === 'stop' ? stop() : release()));
process.send({ event: 'ready' });

function interrupted(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('прервано')));
  });
}

async function stop() {
  await queue.close();
  redis.onApplicationShutdown();
  process.disconnect();
}
