import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';

/** Отдельный PostgreSQL с готовой схемой: его можно убить и поднять на прежнем адресе, не мешая другим тестам. */
export class OwnPostgres {
  private revived: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly dataDir: string,
    private readonly first: EmbeddedPostgres,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'zveno-own-postgres-'));
    await chmod(dataDir, 0o711);
    const settings = ['log_min_messages=panic'];
    const first = new EmbeddedPostgres({ dataDir, password: randomUUID(), settings });
    const url = await first.start();
    await migrate(url);
    return new OwnPostgres(url, dataDir, first);
  }

  /** kill -9 главного процесса; остальные процессы сервера гаснут следом. */
  async kill(): Promise<void> {
    const [pid] = (await readFile(path.join(this.clusterDir, 'postmaster.pid'), 'utf8')).split(
      '\n',
    );
    process.kill(Number(pid), 'SIGKILL');
    while (await this.answers()) await pause(20);
  }

  /** Поднимает сервер на прежнем порту; возвращается, когда он отвечает. */
  async resume(): Promise<void> {
    const command = await readFile(path.join(this.clusterDir, 'postmaster.opts'), 'utf8');
    const [program = '', ...quoted] = command.trim().split(' "');
    const { uid, gid } = await stat(this.clusterDir);
    const start = () =>
      spawn(
        program,
        quoted.map((argument) => argument.replace(/"$/, '')),
        { cwd: '/', stdio: 'ignore', uid, gid },
      );
    this.revived = start();
    while (!(await this.answers())) {
      // Первая попытка не удаётся, пока старые процессы сервера держат общую память.
      if (this.revived.exitCode !== null) this.revived = start();
      await pause(50);
    }
  }

  async close(): Promise<void> {
    const { revived } = this;
    if (revived) {
      const gone = once(revived, 'exit');
      if (revived.kill('SIGINT')) await gone;
    } else await this.first.stop();
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
    return path.join(this.dataDir, 'postgres');
  }

  private async answers(): Promise<boolean> {
    return this.query('select 1').then(
      () => true,
      () => false,
    );
  }
}
