import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';

const connect = (url: string) => createClient({ url, socket: { reconnectStrategy: 20 } });

/** `describe` для тестов с Redis: без программы говорит, как её поставить, и пропускает — или падает, если Redis обязателен. */
export const describeWithRedis: jest.Describe = findRedis() ? describe : describe.skip;

/** Настоящий redis-server в своей папке и на своём порту. */
export class RedisServer {
  private server: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly port: number,
    private readonly dataDir: string,
  ) {}

  static async start(): Promise<RedisServer> {
    const port = await freePort();
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'zveno-redis-'));
    const redis = new RedisServer(`redis://127.0.0.1:${port}`, port, dataDir);
    await redis.resume();
    return redis;
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }

  /** Запускает сервер на прежнем адресе и с прежними данными; возвращается, когда он отвечает. */
  async resume(): Promise<void> {
    const options = ['--appendonly', 'yes', '--save', '', '--bind', '127.0.0.1'];
    this.server = spawn(
      findRedis() ?? 'redis-server',
      ['--port', String(this.port), '--dir', this.dataDir, ...options],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    await this.ask(async (client) => {
      while (!(await client.ping().catch(() => undefined))) await pause(20);
    });
  }

  async flush(): Promise<void> {
    await this.ask(async (client) => {
      await client.flushAll();
    });
  }

  /** Сколько клиентов держит сервер, не считая спрашивающего. */
  async connections(): Promise<number> {
    let count = 0;
    await this.ask(async (client) => {
      count = (await client.clientList()).length - 1;
    });
    return count;
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async ask(
    question: (client: ReturnType<typeof connect>) => Promise<void>,
  ): Promise<void> {
    const client = connect(this.url);
    client.on('error', () => undefined);
    await client.connect();
    try {
      await question(client);
    } finally {
      client.destroy();
    }
  }
}

function findRedis(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const program = folders
    .flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (program !== undefined) return program;
  const advice = 'Нет redis-server. Поставить: apt-get install redis-server';
  if ((process.env['ZVENO_TEST_REQUIRE'] ?? '').split(',').includes('redis'))
    throw new Error(advice);
  process.stderr.write(`${advice}. Тесты с Redis пропущены.\n`);
  return undefined;
}

/** Ниже портов, которые система раздаёт сама: пока Redis лежит или ещё не поднялся, его порт никому не достанется. */
const ports = [10_000, 20_000] as const;

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...ports);
    const probe = createServer().listen(port, '127.0.0.1');
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => probe.close(resolve));
    if (free) return port;
  }
}
