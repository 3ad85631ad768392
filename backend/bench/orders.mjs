// Вебхук → условие → ответ по шаблону → один POST: насыщение и ровный поток.
import { randomBytes } from 'node:crypto';
import { orders } from './chains.mjs';
import { line, milliseconds, number, printCost, title } from './print.mjs';

const concurrency = 32;
const perSecond = 200;

/** Дверь принимает тысячу запросов в секунду сверх запаса в десять тысяч: длинному прогону нужно несколько. */
const perDoor = 7_000;

async function doors({ office, load, executions }) {
  const urls = [];
  while (urls.length * perDoor < executions) {
    urls.push(await office.door(await office.publish(orders(load.target))));
  }
  return urls;
}

/** Номер заказа у людей короткий: он ложится в журнал выполнения. */
const shortName = () => randomBytes(3).toString('hex');

/** Прогрев своим прогоном: код сервера должен быть собран, а цепочка — прочитана. */
async function warm({ load }, urls) {
  await load.run('saturate', { urls, run: shortName(), total: 3_000, concurrency });
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
  const urls = await doors(stand);
  await warm(stand, urls);
  const job = { urls, run: shortName(), total: stand.executions, concurrency };
  await report(stand, job, 'saturate');
}

/** Сколько секунд процессора тратит сервер на тысячу выполнений. */
export async function costOfTurn(stand) {
  const urls = await doors(stand);
  await warm(stand, urls);
  const job = { urls, run: shortName(), total: stand.executions, concurrency };
  const { cpu, result } = await stand.meter.measure(() => stand.load.run('saturate', job));
  return (cpu.server / result.count) * 1_000;
}

export async function flow(stand) {
  title(`Ровный поток ${perSecond} в секунду · ${stand.installation.name}`);
  const urls = await doors(stand);
  await warm(stand, urls);
  const total = Math.min(stand.executions, perSecond * 20);
  await report(stand, { urls, run: shortName(), total, perSecond }, 'flow');
}
