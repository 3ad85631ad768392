// Собранный сервер отдельным процессом: так его запускает `npm start`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../dist/main.js');

export class Product {
  #output = '';

  constructor(dataDir, env) {
    const flags = (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean);
    this.child = spawn(process.execPath, [...flags, program], {
      env: { ...cleanEnvironment(), ZVENO_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child.stdout.setEncoding('utf8').on('data', (text) => (this.#output += text));
    this.exited = once(this.child, 'exit');
  }

  static async start(dataDir, env) {
    const product = new Product(dataDir, env);
    while (!product.#output.includes('Остановить: Ctrl+C')) {
      const word = await Promise.race([once(product.child.stdout, 'data'), product.exited]);
      if (product.child.exitCode !== null)
        throw new Error(`Сервер не запустился: ${product.#output}${word}`);
    }
    return product;
  }

  get pid() {
    return this.child.pid;
  }

  get url() {
    return /Состояние: (\S+)\/api\/health/.exec(this.#output)?.[1];
  }

  async kill(signal) {
    this.child.kill(signal);
    await this.exited;
  }
}

/** Настройки окружения замера серверу не передаются. */
function cleanEnvironment() {
  const own = /^(ZVENO_|DATABASE_|REDIS_|NODE_|TELEGRAM_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
