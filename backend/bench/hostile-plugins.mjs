// Плагины, которые делают худшее, что могут, и тот, кто не даёт им отдыха.
import { setTimeout as pause } from 'node:timers/promises';
import { archive } from './plugin-samples.mjs';

const text = `{ ru: 'Узел', en: 'Node' }`;
const betweenMs = 250;

const node = (run) => `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({ nodes: [{
    name: 'do', title: ${text}, description: ${text}, run: async () => { ${run} },
  }] });`;

/** Имя → код. */
const tricks = {
  'bad-loop': node('for (;;);'),
  'bad-heap': node('const all = []; for (;;) all.push({ all: [all] });'),
  'bad-buffers': node('const all = []; for (;;) all.push(new Uint8Array(8e6).fill(1));'),
  'bad-crash': `${node('return {};')}
    setTimeout(() => { throw new Error('снова'); }, 100);`,
  'bad-silent': node('await new Promise(() => undefined);'),
};

const calling = (id) => ({
  schema: 1,
  name: id,
  nodes: {
    start: { type: 'webhook', settings: {}, next: { next: 'work' } },
    work: { type: `${id}.do`, settings: {}, next: { next: 'end' } },
    end: { type: 'end', settings: {}, next: {} },
  },
});

/**
 * Зовёт узлы таких плагинов без перерыва. Упавший поток поднимает сразу, как нетерпеливый администратор: иначе
 * растущие паузы и карантин дали бы остальным отдохнуть.
 */
export class HostilePlugins {
  calls = 0;
  falls = 0;
  #enough = new AbortController();
  #working = [];

  constructor(office) {
    this.office = office;
  }

  async start() {
    const doors = [];
    for (const [id, code] of Object.entries(tricks)) {
      await this.office.install(archive(id, code));
      while ((await this.#look(id)).nodes.length === 0) await pause(50);
      doors.push([id, await this.office.door(await this.office.publish(calling(id)))]);
    }
    this.#working = doors.map(([id, door]) => this.#torment(id, door));
  }

  async stop() {
    this.#enough.abort();
    await Promise.all(this.#working);
    for (const id of Object.keys(tricks)) await this.office.remove(`/plugins/${id}`);
  }

  async #torment(id, door) {
    while (!this.#enough.signal.aborted) {
      const answer = await fetch(door, { method: 'POST', body: '' });
      await answer.arrayBuffer();
      this.calls += 1;
      await this.#raise(id);
      await pause(betweenMs);
    }
  }

  async #raise(id) {
    const { state, granted, use } = await this.#look(id);
    if (state === 'broken')
      await this.office.post(`/plugins/${id}/enable`, { permissions: granted });
    else if (use?.falls > 0) await this.office.post(`/plugins/${id}/reload`);
    else return;
    this.falls += 1;
  }

  #look(id) {
    return this.office.get(`/plugins/${id}`);
  }
}
