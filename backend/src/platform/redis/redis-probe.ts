import type { Probe } from '../../ports/probe.js';
import { pingRedis, redisAdvice } from './check-redis.js';

/** Redis отвечает на PING. */
export class RedisProbe implements Probe {
  readonly part = 'redis';

  constructor(private readonly url: string) {}

  async check(): Promise<string | undefined> {
    try {
      await pingRedis(this.url);
      return undefined;
    } catch (error) {
      return `Redis не отвечает: ${redisAdvice(error)}`;
    }
  }
}
