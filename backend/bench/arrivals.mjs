import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { spread } from './spread.mjs';

/** Считающий сервер: помнит, когда пришёл запрос каждого выполнения и сколько раз. */
export class Arrivals {
  #waiting = new Map();
  #runs = new Map();

  static async listen() {
    const arrivals = new Arrivals();
    const server = createServer((request, response) => arrivals.#take(request, response));
    server.keepAliveTimeout = 60_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    arrivals.port = server.address().port;
    return arrivals;
  }

  /** Миг, когда придёт запрос этого выполнения. */
  expect(id) {
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /**
   * Ждёт запросов всех выполнений прогона; по истечении срока отдаёт то, что есть. Пробуждения до `from`
   * считаются ранними.
   */
  async watch({ run, total, from, deadline }) {
    const until = Date.now() + deadline;
    while (this.#of(run).size < total && Date.now() < until) await pause(20);
    const times = [...this.#of(run).values()];
    const moments = times.map(([first]) => first).sort((a, b) => a - b);
    return {
      came: moments.length,
      early: moments.filter((at) => at < from).length,
      repeated: times.reduce((sum, all) => sum + all.length - 1, 0),
      first: (moments[0] ?? from) - from,
      last: (moments.at(-1) ?? from) - from,
      lag: spread(moments.map((at) => at - from)),
    };
  }

  #of(run) {
    const known = this.#runs.get(run);
    if (known) return known;
    const fresh = new Map();
    this.#runs.set(run, fresh);
    return fresh;
  }

  #take(request, response) {
    const id = request.url.slice(request.url.lastIndexOf('/') + 1);
    request.resume();
    request.once('end', () => {
      this.#note(id);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 });
      response.end('{}');
    });
  }

  #note(id) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting) {
      waiting(performance.now());
      return;
    }
    const run = this.#of(id.slice(0, id.lastIndexOf('-')));
    const times = run.get(id);
    if (times) times.push(Date.now());
    else run.set(id, [Date.now()]);
  }
}
