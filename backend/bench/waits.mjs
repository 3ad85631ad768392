// Десять тысяч ожиданий до одного мига и kill −9 между ними.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { waits } from './chains.mjs';
import { line, milliseconds, number, title } from './print.mjs';

const total = 10_000;
/** За сколько до общего срока убивают: новый процесс успевает подняться. */
const headStart = 15_000;

const sizes = `
  select sum(pg_relation_size(oid)) as rows, sum(pg_indexes_size(oid)) as indexes from pg_class
   where relname in ('open_tasks', 'task_steps')`;

async function fill(stand, due) {
  await stand.meter.query('vacuum full open_tasks, task_steps');
  const url = await stand.office.door(await stand.office.publish(waits(stand.load.target)));
  const run = randomUUID();
  const [before] = await stand.meter.query(sizes);
  const { seconds } = await stand.load.run('fill', { url, run, total, due, concurrency: 32 });
  const [after] = await stand.meter.query(sizes);
  const each = (name) => number((after[name] - before[name]) / total);
  line('встало', `${number(total)} за ${number(seconds, 1)} с`);
  line('ждущее выполнение', `${each('rows')} Б строки + ${each('indexes')} Б индексы`);
  return run;
}

async function restart({ installation, meter }) {
  const began = performance.now();
  await meter.close();
  await installation.kill();
  await installation.start();
  await meter.connect();
  line('kill −9 и новый запуск', `${number(performance.now() - began)} мс`);
}

/** Выполнения, которые кончились, и те, что так и не проснулись. */
async function outcome({ meter }, since) {
  await meter.settle();
  const [row] = await meter.query(
    `select count(*) filter (where status = 'done') as done, count(*) as all
       from finished_tasks where started_at >= $1`,
    [since],
  );
  line('закончено по базе', `${number(row.done)} из ${number(row.all)}`);
}

function print({ came, early, repeated, first, last, lag }) {
  line('проснулось', `${number(came)}, раньше срока ${early}, дважды ${repeated}`);
  line('первое после срока', `${number(first)} мс`);
  line('пробуждений в секунду', number((came / (last - first)) * 1000));
  line('опоздание', milliseconds(lag));
}

/** Убивает исполнителя в назначенный миг и поднимает нового. */
async function killAt(stand, moment) {
  await pause(Math.max(0, moment - Date.now()));
  await restart(stand);
}

async function play(stand, killed) {
  const since = new Date();
  const due = Date.now() + 45_000;
  const run = await fill(stand, due);
  const watch = { run, total, from: due, deadline: due + 120_000 - Date.now() };
  const watching = stand.load.run('watch', watch);
  await killAt(stand, killed(due));
  print(await watching);
  await outcome(stand, since);
}

export async function waitsKilledBefore(stand) {
  title(`${number(total)} ожиданий, kill −9 до срока · ${stand.installation.name}`);
  await play(stand, (due) => due - headStart);
}

export async function waitsKilledAmid(stand) {
  title(
    `${number(total)} ожиданий, kill −9 через секунду после срока · ${stand.installation.name}`,
  );
  await play(stand, (due) => due + 1_000);
}
