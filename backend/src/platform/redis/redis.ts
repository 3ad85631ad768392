import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { createClient } from 'redis';

export type RedisClient = ReturnType<typeof createClient>;

/** Соединения с Redis, если он настроен. Redis только разносит вести: его потеря данных не теряет. */
export class Redis implements OnApplicationShutdown {
  private readonly opened: RedisClient[] = [];
  private readonly log = new Logger(Redis.name);

  private constructor(private readonly url: string) {}

  static async open(url: string | undefined): Promise<Redis> {
    const redis = new Redis(url ?? '');
    if (url !== undefined) await redis.connect();
    return redis;
  }

  /** Общее соединение; `undefined` — Redis не настроен, экземпляр приложения один. */
  get client(): RedisClient | undefined {
    return this.opened[0];
  }

  /** Ещё одно соединение: подписка занимает своё целиком. */
  async connect(): Promise<RedisClient> {
    // Драйвер — сотни модулей; установке без Redis они не нужны.
    const { createClient } = await import('redis');
    const client: RedisClient = createClient({ url: this.url });
    client.on('error', (error: Error) => {
      this.log.warn(`Redis недоступен: ${error.message}. Переподключаемся.`);
    });
    this.opened.push(client);
    await client.connect();
    return client;
  }

  /** Живое соединение дожидается ответов на уже посланное; оборванному ждать нечего. */
  async onApplicationShutdown(): Promise<void> {
    for (const client of this.opened) {
      if (client.isReady) await client.close();
      else client.destroy();
    }
  }
}
