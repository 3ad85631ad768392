import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Процесс нагрузки: по одному заданию за раз. */
export class LoadProcess {
  constructor(child) {
    this.child = child;
  }

  static async start() {
    const child = fork(path.join(import.meta.dirname, 'load.mjs'));
    const load = new LoadProcess(child);
    const { port } = await load.#answer();
    load.target = `http://127.0.0.1:${port}/orders`;
    return load;
  }

  get pid() {
    return this.child.pid;
  }

  run(kind, job) {
    const answer = this.#answer();
    this.child.send({ kind, ...job });
    return answer;
  }

  async stop() {
    this.child.kill();
    await once(this.child, 'exit');
  }

  async #answer() {
    const [{ result, error }] = await once(this.child, 'message');
    if (error) throw new Error(`Нагрузка: ${error}`);
    return result;
  }
}
