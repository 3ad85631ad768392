// Триста аккаунтов на связи в одном процессе: сколько памяти стоит каждый сверх самой библиотеки.
import { setTimeout as pause } from 'node:timers/promises';
import { bareAccounts } from './bare-accounts.mjs';
import { byGroup, line, number, title } from './print.mjs';
import { allOnline, connectAccounts, pauseAll } from './telegram.mjs';

const count = 300;
/** За это время мусор подключения успевает собраться. */
const settling = 20_000;

const megabytes = (bytes) => number(bytes / 2 ** 20, 2);

export async function holdAccounts(stand) {
  title(`${count} аккаунтов на связи · ${stand.installation.name}`);
  const { meter } = stand;
  const before = await meter.idle(settling);
  const began = performance.now();
  const shops = await connectAccounts(stand, count);
  await allOnline(stand, shops);
  line('подключены', `за ${number((performance.now() - began) / 1000, 1)} с`);
  await pause(settling);
  const after = await meter.idle(settling);
  const each = (after.processes.server.rss - before.processes.server.rss) / count;
  const library = await bareAccounts(stand.dataCentre, count);
  const { load: _, ...own } = after.cpu;
  line('сервер на аккаунт', `${megabytes(each)} МБ`);
  line('из них библиотека', `${megabytes(library)} МБ`);
  line('PostgreSQL', `${megabytes(after.processes.postgres.rss)} МБ`);
  line(
    'процессор на связи, % ядра',
    byGroup(own, (spent) => number((spent / after.seconds) * 100, 2)),
  );
  await pauseAll(stand, shops);
}
