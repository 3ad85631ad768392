import type { Redis } from '../redis/redis.js';
import { BullActivityQueue, type BullQueueOptions } from './bull-activity-queue.js';

type Patience = Pick<BullQueueOptions, 'graceMs' | 'leaseMs'>;

/** Очередь в Redis, когда он настроен, иначе — в базе приложения. */
export function chooseQueue(
  databaseUrl: string,
  redis: Redis,
  patience: Patience = {},
): BullActivityQueue {
  const { client } = redis;
  if (client) {
    const open = async () => new (await import('./redis-store.js')).RedisStore(client);
    return new BullActivityQueue({ ...patience, store: 'redis', open });
  }
  const open = async () => (await import('./postgres-store.js')).PostgresStore.open(databaseUrl);
  return new BullActivityQueue({ ...patience, store: 'postgres', open });
}
