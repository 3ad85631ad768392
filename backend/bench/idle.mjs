// Ничем не занятая установка: сколько процессора и памяти она просит просто так.
import { setTimeout as pause } from 'node:timers/promises';
import { byGroup, line, memory, number, title } from './print.mjs';

const settling = 5_000;
const watched = 30_000;

export async function idle({ installation, meter }) {
  title(`Простой · ${installation.name}`);
  await pause(settling);
  const { cpu, processes, seconds } = await meter.idle(watched);
  const { load: _, ...own } = cpu;
  line(
    'процессор, % ядра',
    byGroup(own, (spent) => number((spent / seconds) * 100, 2)),
  );
  line('память (RSS)', memory(processes));
}
