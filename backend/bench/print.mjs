// Итоги словами: по строке на число.
const format = (digits) =>
  new Intl.NumberFormat('ru-RU', { maximumFractionDigits: digits, minimumFractionDigits: digits });

export function number(value, digits = 0) {
  return format(digits).format(value);
}

export const milliseconds = ({ p50, p95, p99, most }) =>
  `p50 ${number(p50, 1)} · p95 ${number(p95, 1)} · p99 ${number(p99, 1)} · max ${number(most, 1)} мс`;

const groupNames = { server: 'сервер', postgres: 'PostgreSQL', redis: 'Redis', load: 'нагрузка' };

/** Числа по группам процессов через точку. */
export function byGroup(values, show) {
  return Object.entries(values)
    .map(([name, value]) => `${groupNames[name]} ${show(value)}`)
    .join(' · ');
}

const megabytes = (bytes) => `${number(bytes / 2 ** 20)} МБ`;

export const memory = (processes) => byGroup(processes, ({ rss }) => megabytes(rss));

export function title(text) {
  console.log(`\n${text}`);
}

export function line(name, value) {
  console.log(`  ${name.padEnd(34)} ${value}`);
}

/** Цена выполнения: общая для всех прогонов часть отчёта. */
export function printCost({ cpu, processes, database }, count) {
  const { load: _, ...own } = cpu;
  const total = Object.values(own).reduce((sum, seconds) => sum + seconds, 0);
  const perThousand = (seconds) => number((seconds / count) * 1000, 3);
  line('процессор на 1000, с', byGroup(cpu, perThousand));
  line('  без нагрузки, с', perThousand(total));
  line('WAL на выполнение', `${number(database.wal / count)} Б`);
  const [kept, freed] = [database.tables - database.open, database.open];
  line('таблицы и индексы на выполнение', `${number(kept / count)} Б`);
  line('  и место идущих до уборки', `${number(freed / count)} Б`);
  line('коммитов на выполнение', number(database.commits / count, 3));
  line('записей WAL на диск на выполнение', number(database.syncs / count, 3));
  line('память (RSS)', memory(processes));
}
