// Вебхук → условие → ответ по шаблону → один POST: насыщение и ровный поток.
import { randomUUID } from 'node:crypto';
import { orders } from './chains.mjs';
import { line, milliseconds, number, printCost, title } from './print.mjs';

const concurrency = 32;
const perSecond = 200;

async function door({ office, load }) {
  return office.door(await office.publish(orders(load.target)));
}

/** Прогрев своим прогоном: код сервера должен быть собран, а цепочка — прочитана. */
async function warm({ load }, url) {
  await load.run('saturate', { url, run: randomUUID(), total: 3_000, concurrency });
}

async function report(stand, job, kind) {
  const measured = await stand.meter.measure(() => stand.load.run(kind, job));
  const { count, seconds, answered, done } = measured.result;
  line('выполнений', `${number(count)} за ${number(seconds, 1)} с`);
  line('выполнений в секунду', number(count / seconds));
  line('до ответа вебхука', milliseconds(answered));
  line('до запроса выполнения', milliseconds(done));
  printCost(measured, count);
}

export async function saturate(stand) {
  title(`Насыщение: ${concurrency} одновременных · ${stand.installation.name}`);
  const url = await door(stand);
  await warm(stand, url);
  const job = { url, run: randomUUID(), total: stand.executions, concurrency };
  await report(stand, job, 'saturate');
}

export async function flow(stand) {
  title(`Ровный поток ${perSecond} в секунду · ${stand.installation.name}`);
  const url = await door(stand);
  await warm(stand, url);
  const total = Math.min(stand.executions, perSecond * 20);
  await report(stand, { url, run: randomUUID(), total, perSecond }, 'flow');
}
