import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { AnsweringStand } from './answering-stand.js';
import type { ProductProcess } from './product-process.js';
import { uploadPlugin } from './upload-plugin.js';
import { sharedSecrets, WorkerProcesses } from './worker-processes.js';

/** Отвечает вебхуку словом узла `shop.who`; без плагина — «нет». */
const asking = aChain()
  .with('start', 'webhook', { reply: 'later' })
  .with('who', 'shop.who', {}, { saveAs: 'said', onError: { then: 'output' } })
  .with('say', 'webhook-reply', { body: '{{ said }}' })
  .apart('sorry', 'webhook-reply', { body: 'нет' })
  .edge('who', 'error', 'sorry')
  .set({ variables: { said: { type: 'text' } } })
  .build();

/** API в процессе теста и два исполнителя-процесса; плагин `shop` отвечает, где он живёт. */
export class PluginCluster {
  readonly workers: ProductProcess[] = [];
  private door = '';

  private constructor(
    readonly stand: AnsweringStand,
    private readonly processes: WorkerProcesses,
  ) {}

  static async open(): Promise<PluginCluster> {
    const stand = await AnsweringStand.open({}, { roles: ['api'], secrets: sharedSecrets });
    const processes = new WorkerProcesses(stand.running.config.databaseUrl, stand.dc);
    return new PluginCluster(stand, processes);
  }

  async start(): Promise<void> {
    this.workers.push(await this.processes.start(), await this.processes.start());
  }

  /** Публикует цепочку, которая спрашивает плагин. */
  async publish(): Promise<void> {
    const { owner } = this.stand;
    const { id, revision } = (await owner.post('/chains', { document: asking }).expect(201))
      .body as { id: string; revision: number };
    await owner.post(`/chains/${id}/publish`, { people: 'finish' }, revision).expect(201);
    const { body } = await owner.get(`/chains/${id}/webhooks`).expect(200);
    this.door = (body as { items: { url: string }[] }).items[0]?.url ?? '';
  }

  /** Один ответ цепочки: `<версия> <номер процесса>` или «нет». */
  async ask(): Promise<string> {
    const response = await fetch(this.door, {
      method: 'POST',
      signal: AbortSignal.timeout(20_000),
    });
    return response.text();
  }

  /** Спрашивает, пока каждый исполнитель не ответит хоть раз; возвращает все ответы. */
  async askBoth(): Promise<readonly string[]> {
    const answers: string[] = [];
    const late = AbortSignal.timeout(20_000);
    const silent = () => this.workers.some(({ pid }) => !answers.some((it) => endsWith(it, pid)));
    while (silent()) {
      if (late.aborted) throw new Error(`Отвечали не оба: ${answers.join(', ')}`);
      answers.push(...(await Promise.all(Array.from({ length: 4 }, () => this.ask()))));
    }
    return answers;
  }

  /** Ждёт, пока этим словом не ответит каждый: код уже разложен, а весть об узле к исполнителю ещё идёт. */
  async bothAnswer(word: string): Promise<void> {
    const late = AbortSignal.timeout(20_000);
    const waiting = new Set(this.workers.map(({ pid }) => pid));
    while (waiting.size > 0) {
      if (late.aborted) throw new Error(`Не ответили «${word}»: ${[...waiting].join(', ')}`);
      const answer = await this.ask();
      for (const pid of waiting)
        if (answer.startsWith(word) && endsWith(answer, pid)) waiting.delete(pid);
    }
  }

  upload(archive: Buffer) {
    const { running, owner } = this.stand;
    return uploadPlugin(running.url, owner.bearer, archive);
  }

  /** Какие версии `shop` разложены у каждого исполнителя: прежняя исчезает, когда её поток кончился. */
  async served(): Promise<readonly (readonly string[])[]> {
    const homes = this.workers.map((it) =>
      path.join(this.processes.folderOf(it), 'plugin-code/shop'),
    );
    return Promise.all(homes.map((home) => readdir(home).catch(() => [])));
  }

  /** Ждёт, пока у обоих не станет ровно эта версия (без неё — никакой); возвращает, сколько прошло мс. */
  async bothServe(hash?: string): Promise<number> {
    const began = performance.now();
    const wanted = JSON.stringify(hash === undefined ? [] : [hash]);
    for (;;) {
      const seen = await this.served();
      if (seen.every((it) => JSON.stringify(it) === wanted)) return performance.now() - began;
      if (performance.now() - began > 20_000) throw new Error(`Разложено: ${JSON.stringify(seen)}`);
      await pause(20);
    }
  }

  async close(): Promise<void> {
    await this.processes.close();
    await this.stand.close();
  }
}

const endsWith = (answer: string, pid: number) => answer.endsWith(` ${pid}`);
