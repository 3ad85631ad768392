import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';

export interface QueueAddress {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
}

export interface WorkerSettings {
  readonly concurrency?: number;
  readonly leaseMs?: number;
  readonly graceMs?: number;
}

interface Report {
  readonly event: 'ready' | 'started' | 'done';
  readonly id?: string;
}

/** Исполнители отдельными процессами и общая книга того, что каждый начал и сделал. */
export class QueueWorkers {
  readonly started: string[] = [];
  readonly done: string[] = [];
  private readonly news = new EventEmitter();
  private readonly children = new Set<ChildProcess>();

  constructor(private readonly address: QueueAddress) {}

  async launch(settings: WorkerSettings = {}): Promise<ChildProcess> {
    const { concurrency = 8, leaseMs = 15_000, graceMs = 5_000 } = settings;
    const child = fork(path.join(import.meta.dirname, 'queue-worker.mjs'), [
      JSON.stringify({ ...this.address, concurrency, leaseMs, graceMs }),
    ]);
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    const ready = new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`исполнитель вышел с кодом ${code}`)));
      child.on('message', (report: Report) => {
        if (report.event === 'ready') resolve();
        else this.note(report);
      });
    });
    await ready;
    return child;
  }

  /** Ждёт, пока книга не станет такой, как нужно. */
  async until(enough: () => boolean): Promise<void> {
    while (!enough()) await once(this.news, 'report');
  }

  async close(): Promise<void> {
    await Promise.all([...this.children].map(kill));
  }

  private note({ event, id = '' }: Report): void {
    if (event === 'started') this.started.push(id);
    if (event === 'done') this.done.push(id);
    this.news.emit('report');
  }
}

/** kill -9. Возвращается, когда прочитано всё, что погибший успел сказать. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}

/** Просит доделать начатое и выйти. Возвращается, когда прочитано всё, что уходящий успел сказать. */
export async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close');
  child.send('stop');
  await gone;
}
