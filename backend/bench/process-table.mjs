// Процессор и память групп процессов — из /proc: так считает и сама система (только Linux).
import { readdirSync, readFileSync } from 'node:fs';

/** Тиков в секунде: USER_HZ у Linux постоянен. */
const ticksPerSecond = 100;
const pageBytes = 4096;

/** Живые процессы: родитель, свои тики, тики уже забранных детей и резидентная память. */
function processTable() {
  const table = new Map();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const row = Number.isInteger(pid) ? readProcess(pid) : undefined;
    if (row) table.set(pid, row);
  }
  return table;
}

function readProcess(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user, system, childUser, childSystem] = fields.slice(11, 15);
    return {
      parent: fields[1],
      ticks: user + system,
      reaped: childUser + childSystem,
      rss: fields[21] * pageBytes,
    };
  } catch {
    return undefined; // Процесс кончился, пока читали список.
  }
}

/** Процесс со всеми потомками, кроме ветвей `except`. */
function branch(table, root, except) {
  const found = [root];
  for (const pid of found) {
    for (const [child, { parent }] of table) {
      if (parent === pid && !except.includes(child)) found.push(child);
    }
  }
  return found.flatMap((pid) => table.get(pid) ?? []);
}

/**
 * Снимок групп: `groups` — имена и номера корневых процессов. Корень одной группы в чужую не входит:
 * встроенный PostgreSQL — ребёнок сервера, а считается отдельно.
 */
export function snapshot(groups) {
  const table = processTable();
  const roots = Object.values(groups).flat();
  return Object.fromEntries(
    Object.entries(groups).map(([name, own]) => {
      const rows = own.flatMap((root) => branch(table, root, roots));
      // Законченные процессы PostgreSQL видны только у того, кто их забрал.
      const reaped = name === 'postgres' ? sum(own.map((pid) => table.get(pid)?.reaped ?? 0)) : 0;
      const seconds = (sum(rows.map(({ ticks }) => ticks)) + reaped) / ticksPerSecond;
      return [name, { seconds, rss: sum(rows.map(({ rss }) => rss)) }];
    }),
  );
}

/** Сколько секунд процессора ушло у каждой группы между снимками. */
export function spent(before, after) {
  return Object.fromEntries(
    Object.entries(after).map(([name, { seconds }]) => [
      name,
      seconds - (before[name]?.seconds ?? 0),
    ]),
  );
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
