import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import {
  clusterFolder,
  EmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';

/**
 * Отдельный PostgreSQL с готовой схемой и без надзора: убитый лежит, пока тест не поднимет его на прежнем адресе.
 * Так ведёт себя чужой сервер из DATABASE_URL.
 */
export class OwnPostgres {
  private server: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'zveno-own-postgres-'));
    await chmod(dataDir, 0o711);
    const settings = ['log_min_messages=panic'];
    const embedded = new EmbeddedPostgres({ dataDir, password: randomUUID(), settings });
    const postgres = new OwnPostgres(await embedded.start(), dataDir);
    await migrate(postgres.url);
    await embedded.stop();
    await postgres.resume();
    return postgres;
  }

  /** kill -9 главного процесса; остальные процессы сервера гаснут следом. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Поднимает сервер на прежнем порту; возвращается, когда он отвечает. */
  async resume(): Promise<void> {
    const command = await readFile(path.join(this.clusterDir, 'postmaster.opts'), 'utf8');
    const [program = '', ...quoted] = command.trim().split(' "');
    const words = quoted.map((argument) => argument.replace(/"$/, ''));
    const { uid, gid } = await stat(this.clusterDir);
    const start = () => spawn(program, words, { cwd: '/', stdio: 'ignore', uid, gid });
    this.server = start();
    while (!(await this.answers())) {
      // Первая попытка не удаётся, пока старые процессы сервера держат общую память.
      if (this.server.exitCode !== null) this.server = start();
      await pause(50);
    }
  }

  async close(): Promise<void> {
    await this.end('SIGINT');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Выполняет запрос на отдельном соединении. */
  async query<Row extends object>(text: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  private get clusterDir(): string {
    return clusterFolder(this.dataDir);
  }

  private async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const gone = once(server, 'exit');
    if (server.kill(signal)) await gone;
  }

  private async answers(): Promise<boolean> {
    return this.query('select 1').then(
      () => true,
      () => false,
    );
  }
}
