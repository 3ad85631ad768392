// Настоящий redis-server (или valkey-server) на своём порту.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';

const program = (process.env.PATH ?? '')
  .split(path.delimiter)
  .flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => path.join(folder, name)))
  .find((file) => existsSync(file));

export const redisInstalled = program !== undefined;

export class Redis {
  constructor(url, server) {
    this.url = url;
    this.server = server;
  }

  static async start(dataDir) {
    const port = await freePort();
    const options = ['--appendonly', 'yes', '--save', '', '--bind', '127.0.0.1'];
    const server = spawn(program, ['--port', String(port), '--dir', dataDir, ...options], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const redis = new Redis(`redis://127.0.0.1:${port}`, server);
    await redis.#answers();
    return redis;
  }

  get pid() {
    return this.server.pid;
  }

  async stop() {
    const gone = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await gone;
  }

  async #answers() {
    const client = createClient({ url: this.url, socket: { reconnectStrategy: 20 } });
    client.on('error', () => undefined);
    await client.connect();
    while (!(await client.ping().catch(() => undefined))) await pause(20);
    client.destroy();
  }
}

async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
