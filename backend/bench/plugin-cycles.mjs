// Круги «загрузил — выгрузил» в свежем процессе: память до и после не путается с другими замерами.
import { readdirSync } from 'node:fs';
import { hosted, measureHost, memory } from './alone-host.mjs';
import { kinds } from './plugin-samples.mjs';

const cycles = 200;
/** Круги, после которых память уже не растёт от самого прогрева. */
const warming = 60;

async function look() {
  const rss = await memory();
  const threads = readdirSync('/proc/self/task').length;
  return { rss, threads, files: readdirSync('/proc/self/fd').length };
}

await measureHost(async (host) => {
  const turn = async (times) => {
    for (let number = 0; number < times; number += 1) {
      await host.load(hosted('cycle', kinds.definePlugin));
      await host.unload('cycle');
    }
  };
  await turn(warming);
  const before = await look();
  await turn(cycles / 2);
  const middle = await look();
  await turn(cycles / 2);
  return { cycles, before, middle, after: await look() };
});
