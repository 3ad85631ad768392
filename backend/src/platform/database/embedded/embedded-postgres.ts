import type { ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, ensureCluster } from './cluster.js';
import { freePort } from './free-port.js';
import { clearOrphan } from './orphan.js';
import { installBinaries } from './postgres-binaries.js';
import { unprivilegedUser } from './run-as.js';
import { launchServer } from './server-process.js';
import { stopPostmaster } from './stop-postmaster.js';

export interface EmbeddedPostgresOptions {
  /** Папка данных установки; кластер лежит в её подпапке `postgres`. */
  readonly dataDir: string;
  /** Пароль роли `zveno`. Существующий кластер открывается только прежним паролем. */
  readonly password: string;
  /** Дополнительные параметры сервера вида `fsync=off`. */
  readonly settings?: readonly string[];
  readonly watch?: PostgresWatch;
}

/** Кому сообщать о сбоях уже запущенного сервера. */
export interface PostgresWatch {
  /** Сервер исчез; сейчас будет запущен снова. `how` — код или сигнал, с которым он ушёл. */
  crashed(how: string): void;
  recovered(milliseconds: number): void;
  /** Поднять сервер не удалось: приложению остаётся завершиться. */
  lost(cause: unknown): void;
}

const RESTART_ATTEMPTS = 10;
const RESTART_PAUSE_MS = 200;

/** Папка кластера внутри папки данных установки. */
export const clusterFolder = (dataDir: string) => path.join(dataDir, 'postgres');

/** Настоящий PostgreSQL 18 из пакета npm: создаётся, запускается и останавливается вместе с приложением. */
export class EmbeddedPostgres {
  private server?: ChildProcess;
  private stopping = false;
  private port = 0;
  private restart: Promise<void> = Promise.resolve();

  constructor(private readonly options: EmbeddedPostgresOptions) {}

  /** Запускает сервер и возвращает адрес базы `zveno`. Папка данных должна быть под замком вызывающего. */
  async start(): Promise<string> {
    await mkdir(this.options.dataDir, { recursive: true });
    const cluster = await this.cluster();
    await clearOrphan(cluster);
    await ensureCluster(cluster, this.options.password, this.initOptions());
    this.port = await freePort();
    await this.launch(cluster);
    await this.ensureDatabase();
    return `postgres://zveno:${this.options.password}@127.0.0.1:${this.port}/zveno`;
  }

  /** Быстрая остановка: PostgreSQL сам завершает соединения и сбрасывает журнал. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.restart;
    const server = this.server;
    if (server?.pid === undefined || !isRunning(server)) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    await stopPostmaster(server.pid, await this.cluster());
    await gone;
  }

  private async cluster(): Promise<Cluster> {
    const { dataDir } = this.options;
    const dir = clusterFolder(dataDir);
    const binaries = await installBinaries(dataDir);
    const logFile = path.join(dataDir, 'postgres.log');
    return { dir, binaries, logFile, runAs: unprivilegedUser(dir) };
  }

  /** Отключённый fsync просят только тесты: тогда и создание кластера не ждёт диска. */
  private initOptions(): readonly string[] {
    return this.options.settings?.includes('fsync=off') ? ['--no-sync'] : [];
  }

  private async launch(cluster: Cluster): Promise<void> {
    const server = await launchServer(cluster, this.port, this.options.settings ?? []);
    this.server = server;
    server.once('exit', (code, signal) => {
      if (!this.stopping) this.restart = this.recover(cluster, String(signal ?? code));
    });
  }

  /** Порт прежний: у приложения в пуле адрес, с которым оно стартовало. */
  private async recover(cluster: Cluster, how: string): Promise<void> {
    const began = performance.now();
    this.options.watch?.crashed(how);
    let cause: unknown;
    for (let attempt = 0; attempt < RESTART_ATTEMPTS && !this.stopping; attempt++) {
      try {
        await clearOrphan(cluster);
        await this.launch(cluster);
        this.options.watch?.recovered(performance.now() - began);
        return;
      } catch (error) {
        cause = error;
        await pause(RESTART_PAUSE_MS);
      }
    }
    if (!this.stopping) this.options.watch?.lost(cause);
  }

  private async ensureDatabase(): Promise<void> {
    const { password } = this.options;
    const server = { host: '127.0.0.1', port: this.port, user: 'zveno', database: 'postgres' };
    const client = new Client({ ...server, password });
    await client.connect();
    try {
      const { rowCount } = await client.query(`select 1 from pg_database where datname = 'zveno'`);
      if (rowCount === 0) await client.query('create database zveno');
    } finally {
      await client.end();
    }
  }
}

const isRunning = (server: ChildProcess) => server.exitCode === null && server.signalCode === null;
