import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { installBinaries } from './postgres-binaries.js';
import { isAlive, readPostmaster, servesCluster } from './postmaster.js';
import { type RunAs, unprivilegedUser } from './run-as.js';

export interface EmbeddedPostgresOptions {
  /** Папка данных установки; кластер лежит в её подпапке `postgres`. */
  readonly dataDir: string;
  /** Пароль роли `zveno`. Существующий кластер открывается только прежним паролем. */
  readonly password: string;
  /** Дополнительные параметры сервера вида `fsync=off`. */
  readonly settings?: readonly string[];
}

/** Настоящий PostgreSQL 18 из пакета npm: создаётся, запускается и останавливается вместе с приложением. */
export class EmbeddedPostgres {
  private server?: ChildProcess;
  private readonly runAs: RunAs | undefined = unprivilegedUser();
  private readonly clusterDir: string;

  constructor(private readonly options: EmbeddedPostgresOptions) {
    this.clusterDir = path.join(options.dataDir, 'postgres');
  }

  /** Запускает сервер и возвращает адрес базы `zveno`. */
  async start(): Promise<string> {
    const binaries = await installBinaries(this.options.dataDir);
    await this.stopOrphan();
    if (!(await stat(path.join(this.clusterDir, 'PG_VERSION')).catch(() => null)))
      await this.createCluster(binaries);
    const port = await this.launch(binaries);
    await this.ensureDatabase(port);
    return `postgres://zveno:${this.options.password}@127.0.0.1:${port}/zveno`;
  }

  /** Быстрая остановка (SIGINT): PostgreSQL сам завершает соединения и сбрасывает журнал. */
  async stop(): Promise<void> {
    const server = this.server;
    if (!server || server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await gone;
  }

  /** После kill -9 приложения PostgreSQL остаётся сиротой и держит папку: завершаем его по записи в postmaster.pid. */
  private async stopOrphan(): Promise<void> {
    const orphan = readPostmaster(this.clusterDir);
    if (!orphan || !servesCluster(orphan.pid, this.clusterDir)) return;
    process.kill(orphan.pid, 'SIGINT');
    while (isAlive(orphan.pid)) await pause(20);
  }

  private async createCluster(binaries: string): Promise<void> {
    await rm(this.clusterDir, { recursive: true, force: true });
    await mkdir(this.clusterDir, { recursive: true, mode: 0o700 });
    const passwordFile = path.join(this.options.dataDir, 'postgres.password');
    await writeFile(passwordFile, this.options.password, { mode: 0o600 });
    if (this.runAs) {
      await chmod(this.options.dataDir, 0o711);
      await chown(this.clusterDir, this.runAs.uid, this.runAs.gid);
      await chown(passwordFile, this.runAs.uid, this.runAs.gid);
    }
    await this.run(path.join(binaries, 'bin/initdb'), [
      '-D',
      this.clusterDir,
      '-U',
      'zveno',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ]);
    await rm(passwordFile);
  }

  private async launch(binaries: string): Promise<number> {
    const port = await freePort();
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'shared_buffers=64MB',
      'log_min_messages=warning',
      ...(this.options.settings ?? []),
    ].flatMap((setting) => ['-c', setting]);
    const server = this.spawn(path.join(binaries, 'bin/postgres'), [
      '-D',
      this.clusterDir,
      '-p',
      String(port),
      ...settings,
    ]);
    this.server = server;
    while (server.exitCode === null) {
      const postmaster = readPostmaster(this.clusterDir);
      if (postmaster?.pid === server.pid && postmaster?.ready) return port;
      await pause(10);
    }
    throw new Error(`PostgreSQL не запустился: код ${server.exitCode}`);
  }

  private async ensureDatabase(port: number): Promise<void> {
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: 'zveno',
      password: this.options.password,
      database: 'postgres',
    });
    await client.connect();
    try {
      const { rowCount } = await client.query(`select 1 from pg_database where datname = 'zveno'`);
      if (rowCount === 0) await client.query('create database zveno');
    } finally {
      await client.end();
    }
  }

  private spawn(program: string, args: readonly string[]): ChildProcess {
    return spawn(program, args, {
      cwd: '/',
      stdio: ['ignore', 'ignore', 'inherit'],
      ...this.runAs,
    });
  }

  private async run(program: string, args: readonly string[]): Promise<void> {
    const child = this.spawn(program, args);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    if (code !== 0) throw new Error(`${path.basename(program)} завершился с кодом ${String(code)}`);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
