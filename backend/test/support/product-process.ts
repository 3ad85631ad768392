import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const programs = path.resolve(import.meta.dirname, '../../dist');

export interface LaunchOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Какую из собранных программ запустить; без него — сервер. */
  readonly program?: string;
}

/** Собранный сервер отдельным процессом системы — так, как его запускает `npm start`. */
export class ProductProcess {
  output = '';
  errors = '';
  private readonly exit: Promise<number | null>;
  private closed = false;
  private change = Promise.withResolvers<undefined>();

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
      this.noteChange();
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
      this.noteChange();
    });
    this.exit = once(child, 'close').then(() => {
      this.closed = true;
      this.noteChange();
      return child.exitCode;
    });
  }

  static launch(
    dataDir: string,
    { env = {}, program = 'main.js', ...identity }: LaunchOptions = {},
  ): ProductProcess {
    return new ProductProcess(
      spawn(process.execPath, [path.join(programs, program)], {
        env: {
          ...cleanEnvironment(),
          ZVENO_DATA_DIR: dataDir,
          PORT: '0',
          LOG_LEVEL: 'warn',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...identity,
      }),
    );
  }

  /** Запускает и ждёт приглашения войти; если процесс вышел раньше — это ошибка с его словами. */
  static async started(dataDir: string, options?: LaunchOptions): Promise<ProductProcess> {
    const product = ProductProcess.launch(dataDir, options);
    await product.says('Остановить: Ctrl+C');
    return product;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get url(): string {
    return /Состояние: (\S+)\/api\/health/.exec(this.output)?.[1] ?? '';
  }

  /** Ждёт, пока в выводе появится текст. */
  async says(text: string): Promise<void> {
    while (!this.output.includes(text) && !this.errors.includes(text)) {
      if (this.closed)
        throw new Error(`Сервер вышел, не сказав «${text}»:\n${this.output}${this.errors}`);
      await this.change.promise;
    }
  }

  /** Закрывает оба вывода, как умерший читатель трубы: `npm start | tee`. */
  loseOutput(): void {
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Код выхода; `null`, если процесс убит сигналом. */
  exited(): Promise<number | null> {
    return this.exit;
  }

  async stop(): Promise<number | null> {
    this.kill('SIGINT');
    return this.exit;
  }

  private noteChange(): void {
    this.change.resolve(undefined);
    this.change = Promise.withResolvers<undefined>();
  }
}

/** Настройки самого прогона тестов серверу не передаются. */
const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(ZVENO_|DATABASE_|REDIS_|NODE_|JEST_)/.test(name),
    ),
  );

/** Новая папка, сквозь которую может пройти и пользователь базы. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zveno-flow-'));
  await chmod(folder, 0o755);
  return folder;
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

/** Номер процесса PostgreSQL, который обслуживает папку данных. */
export async function postmasterPid(dataDir: string): Promise<number> {
  const text = await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}
