// Сколько стоят плагины: вызов узла, загрузка, память, круги загрузки и ход, которого они не касаются.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { costOfTurn } from './orders.mjs';
import { archive, kinds } from './plugin-samples.mjs';
import { line, milliseconds, number, title } from './print.mjs';

const standing = 5;
const watched = 20_000;
const megabytes = (bytes, digits = 1) => `${number(bytes / 2 ** 20, digits)} МБ`;

/** Что намерит такая программа в своём, свежем процессе. */
async function alone({ installation }, program) {
  const child = fork(path.join(import.meta.dirname, program), { execArgv: ['--expose-gc'] });
  child.send(installation.databaseUrl);
  const [found] = await once(child, 'message');
  return found;
}

function printKind(name, { times, bytes, rpc }) {
  line(`${name}: загрузка`, milliseconds(times));
  line(`${name}: память на плагин`, megabytes(bytes));
  line(`${name}: вызов узла, мкс`, `p50 ${number(rpc.p50 * 1000)} · p99 ${number(rpc.p99 * 1000)}`);
}

function printCycles({ cycles, before, middle, after }) {
  const growth = ((after.rss - before.rss) / before.rss) * 100;
  const sizes = [before, middle, after].map(({ rss }) => megabytes(rss)).join(' → ');
  line(`кругов загрузки: ${cycles}, RSS`, sizes);
  line('  рост, %', number(growth, 2));
  line('  потоков ОС и открытых файлов', `${seen(before)} → ${seen(after)}`);
}

const seen = ({ threads, files }) => `${threads} и ${files}`;

async function install({ office }, id, code) {
  await office.install(archive(id, code));
  const nodes = async () => (await office.get(`/plugins/${id}`)).nodes.length;
  while ((await nodes()) === 0) await pause(50);
}

/** Ход с вебхуком и HTTP до плагинов, рядом с работающими и после них. */
async function turns(stand) {
  const before = await costOfTurn(stand);
  for (let index = 0; index < standing; index += 1) {
    await install(stand, `bench-${index}`, kinds.definePlugin);
  }
  const beside = await costOfTurn(stand);
  const idle = await stand.meter.idle(watched);
  for (let index = 0; index < standing; index += 1) {
    await stand.office.remove(`/plugins/bench-${index}`);
  }
  const after = await costOfTurn(stand);
  const without = `без плагинов ${number(before, 3)} и ${number(after, 3)}`;
  line('сервер на 1000 выполнений, с', `${without}, рядом с ${standing} — ${number(beside, 3)}`);
  line('простой с ними, % ядра', number((idle.cpu.server / idle.seconds) * 100, 2));
}

export async function pluginCosts(stand) {
  title(`Плагины · ${stand.installation.name}`);
  const found = await alone(stand, 'plugin-host.mjs');
  for (const [name, numbers] of Object.entries(found)) printKind(name, numbers);
  printCycles(await alone(stand, 'plugin-cycles.mjs'));
  await turns(stand);
}
