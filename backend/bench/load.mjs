// Нагрузка и считающий сервер — отдельный процесс: его процессор не смешивается с сервером.
// Задание приходит сообщением родителя, итог уходит им же.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Arrivals } from './arrivals.mjs';
import { spread } from './spread.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const arrivals = await Arrivals.listen();

/** Шлёт заказ двери вебхука; возвращает код ответа. */
function post(url, order) {
  const body = JSON.stringify(order);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Выполнение целиком: запрос, ответ узла и запрос выполнения к считающему серверу. */
async function execute({ urls, run }, number, times) {
  const id = `${run}-${number}`;
  const arrived = arrivals.expect(id);
  const began = performance.now();
  const status = await post(urls[number % urls.length], { id, sum: 500 });
  times.answered.push(performance.now() - began);
  if (status !== 200) throw new Error(`Узел ответил ${status}`);
  times.done.push((await arrived) - began);
}

function summary(times, began) {
  const seconds = (performance.now() - began) / 1000;
  const { answered, done } = times;
  return { count: done.length, seconds, answered: spread(answered), done: spread(done) };
}

const noTimes = () => ({ answered: [], done: [] });

const jobs = {
  /** Столько выполнений разом, сколько мест; место занято до запроса выполнения к считающему серверу. */
  async saturate(job) {
    const times = noTimes();
    const began = performance.now();
    let next = 0;
    const place = async () => {
      while (next < job.total) await execute(job, next++, times);
    };
    await Promise.all(Array.from({ length: job.concurrency }, place));
    return summary(times, began);
  },

  /** Ровный поток: отправитель не ждёт ответов. */
  async flow(job) {
    const times = noTimes();
    const began = performance.now();
    const all = [];
    for (let number = 0; number < job.total; number += 1) {
      const early = began + (number * 1000) / job.perSecond - performance.now();
      if (early > 0) await pause(early);
      all.push(execute(job, number, times));
    }
    await Promise.all(all);
    return summary(times, began);
  },

  /** Начинает выполнения, которые встанут до названного мига. */
  async fill({ url, run, total, due, concurrency }) {
    const began = performance.now();
    let next = 0;
    const place = async () => {
      while (next < total) {
        const status = await post(url, { id: `${run}-${next++}`, due });
        if (status >= 400) throw new Error(`Вебхук ответил ${status}`);
      }
    };
    await Promise.all(Array.from({ length: concurrency }, place));
    return { seconds: (performance.now() - began) / 1000 };
  },

  /** Ждёт, пока проснувшиеся дойдут до считающего сервера. */
  watch: ({ run, total, from, deadline }) => arrivals.watch({ run, total, from, deadline }),
};

process.on('message', ({ kind, ...job }) => {
  jobs[kind](job).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.stack }),
  );
});
process.send({ result: { port: arrivals.port } });
