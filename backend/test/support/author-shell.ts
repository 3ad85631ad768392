import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Командная строка автора плагина: его папка и ничего лишнего из окружения прогона. */
export class AuthorShell {
  constructor(
    private readonly cwd: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Исполняет до конца; возвращает сказанное. */
  async run(command: string): Promise<string> {
    const launched = this.launch(command);
    const code = await launched.ended();
    if (code !== 0) throw new Error(`${command}: код ${String(code)}\n${launched.output}`);
    return launched.output;
  }

  launch(command: string): LaunchedCommand {
    const env = { ...cleanEnvironment(), ...this.env };
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    // Своя группа: остановить надо и то, что запустил npm.
    return new LaunchedCommand(
      spawn(command, { shell: true, cwd: this.cwd, env, stdio: [...stdio], detached: true }),
    );
  }
}

export class LaunchedCommand {
  output = '';
  private readonly exit: Promise<unknown[]>;
  private change = Promise.withResolvers<undefined>();

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        this.change.resolve(undefined);
        this.change = Promise.withResolvers<undefined>();
      });
    this.exit = once(child, 'close');
  }

  /** Ждёт, пока скажет это столько раз. */
  async says(text: string, times = 1): Promise<void> {
    const late = AbortSignal.timeout(15_000);
    const gaveUp = once(late, 'abort');
    while (this.output.split(text).length <= times) {
      if (late.aborted || this.child.exitCode !== null)
        throw new Error(`Не сказано «${text}»:\n${this.output}`);
      await Promise.race([this.change.promise, this.exit, gaveUp]);
    }
  }

  async ended(): Promise<number | null> {
    await this.exit;
    return this.child.exitCode;
  }

  async stop(): Promise<void> {
    process.kill(-(this.child.pid ?? 0), 'SIGINT');
    await this.exit;
  }
}

const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(ZVENO_|DATABASE_|REDIS_|NODE_|JEST_|npm_|INIT_CWD)/.test(name),
    ),
  );
