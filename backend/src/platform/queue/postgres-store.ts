import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq';
import { Pool } from 'pg';
import { CalmClient } from '../database/calm-client.js';
import {
  type Consumer,
  type ConsumerOptions,
  jobOptions,
  type Process,
  type Producer,
  type QueueStore,
} from './queue-store.js';

const schema = 'bullmq';

/**
 * Задания в PostgreSQL: отдельная схема и свой небольшой пул на весь процесс.
 *
 * Фиксация не ждёт диска: при падении сервера теряются последние доли секунды очереди,
 * а их и так восстанавливает обход — зато каждое задание вдвое дешевле.
 */
export class PostgresStore implements QueueStore {
  private constructor(private readonly pool: Pool) {}

  /** Открывает пул и доводит схему `bullmq` до версии библиотеки; одновременные запуски ждут друг друга. */
  static async open(databaseUrl: string): Promise<PostgresStore> {
    const pool = new Pool({
      connectionString: withSettings(databaseUrl),
      max: 6,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'zveno-queue',
      Client: CalmClient,
    });
    // Обрыв простаивающего соединения — не ошибка процесса: следующий запрос откроет новое.
    pool.on('error', () => undefined);
    try {
      await prepareSchema(pool);
      return new PostgresStore(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  ensureReachable(): void {
    // Недоступный PostgreSQL отказывает сразу или по сроку соединения: ждать некого.
  }

  producer(queue: string): Producer {
    return new Queue(
      queue,
      { connection: this.pool, defaultJobOptions: jobOptions },
      createPostgresBackend,
    );
  }

  consumer(queue: string, process: Process, options: ConsumerOptions): Consumer {
    return new Worker(queue, process, { ...options, connection: this.pool }, createPostgresBackend);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

async function prepareSchema(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
}

function withSettings(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const own = `-c search_path=${schema} -c synchronous_commit=off`;
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} ${own}`.trim());
  return url.href;
}
