// Установки, на которых меряют: одна программа со встроенной базой и несколько исполнителей с Redis.
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres } from '../dist/platform/database/embedded/embedded-postgres.js';
import { loadSecrets } from '../dist/platform/installation/secrets-file.js';
import { Product } from './product.mjs';
import { Redis } from './redis.mjs';

/** Папка, сквозь которую может пройти и пользователь базы. */
function makeFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zveno-bench-'));
  chmodSync(folder, 0o755);
  return folder;
}

function postmaster(dataDir) {
  const [pid, , , port] = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')
    .split('\n')
    .map(Number);
  return { pid, port };
}

export const embedded = 'встроенный PostgreSQL';
export const clustered = (workers) => `PostgreSQL + Redis, исполнителей: ${workers}`;

/** Один процесс со встроенным PostgreSQL — то, что даёт `npm start`. */
export class EmbeddedInstallation {
  name = embedded;
  #folder = makeFolder();

  static async open(env) {
    const installation = new EmbeddedInstallation();
    installation.env = env;
    await installation.start();
    const { databasePassword } = await loadSecrets(installation.#folder);
    installation.password = databasePassword;
    return installation;
  }

  async start() {
    this.product = await Product.start(this.#folder, this.env);
  }

  get url() {
    return this.product.url;
  }

  get databaseUrl() {
    const { port } = postmaster(this.#folder);
    return `postgres://zveno:${this.password}@127.0.0.1:${port}/zveno`;
  }

  get groups() {
    return { server: [this.product.pid], postgres: [postmaster(this.#folder).pid] };
  }

  /** kill −9 того, кто выполняет. База остаётся сиротой: её найдёт следующий запуск. */
  async kill() {
    await this.product.kill('SIGKILL');
  }

  async close() {
    await this.product.kill('SIGINT');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** API отдельным процессом, исполнители — своими; база и Redis общие. */
export class ClusterInstallation {
  #folders = [];
  #workers = [];

  static async open(workers, env) {
    const cluster = new ClusterInstallation();
    cluster.name = clustered(workers);
    cluster.dataDir = cluster.#folder();
    cluster.postgres = new EmbeddedPostgres({ dataDir: cluster.dataDir, password: randomUUID() });
    cluster.databaseUrl = await cluster.postgres.start();
    cluster.redis = await Redis.start(cluster.#folder());
    cluster.env = {
      ...env,
      ...sharedKeys(),
      DATABASE_URL: cluster.databaseUrl,
      REDIS_URL: cluster.redis.url,
    };
    cluster.api = await cluster.#launch('api');
    while (cluster.#workers.length < workers) await cluster.start();
    return cluster;
  }

  async start() {
    this.#workers.push(await this.#launch('worker'));
  }

  get url() {
    return this.api.url;
  }

  get groups() {
    return {
      server: [this.api, ...this.#workers].map(({ pid }) => pid),
      postgres: [postmaster(this.dataDir).pid],
      redis: [this.redis.pid],
    };
  }

  async kill() {
    await this.#workers.shift().kill('SIGKILL');
  }

  async close() {
    for (const product of [...this.#workers, this.api]) await product.kill('SIGINT');
    await this.redis.stop();
    await this.postgres.stop();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  #launch(role) {
    return Product.start(this.#folder(), { ...this.env, ZVENO_ROLES: role });
  }

  #folder() {
    const folder = makeFolder();
    this.#folders.push(folder);
    return folder;
  }
}

function sharedKeys() {
  const key = () => randomBytes(32).toString('base64url');
  return { ZVENO_ACCESS_TOKEN_KEY: key(), ZVENO_MASTER_KEYS: `k1:${key()}` };
}
