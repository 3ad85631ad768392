const workdays = '1,2,3,4,5';

/** Простое расписание, которое называется целиком: каждые четверть часа, час, день, по будням, раз в месяц. */
export type SimpleCron =
  | { readonly every: 'minutes' }
  | { readonly every: 'hour'; readonly minute: number }
  | { readonly every: 'day'; readonly clock: string }
  | { readonly every: 'week'; readonly clock: string }
  | { readonly every: 'month'; readonly clock: string; readonly day: number };

/** Узнаёт в выражении простое расписание; сложное — `undefined`: его правят как есть. */
export function simpleCron(text: string): SimpleCron | undefined {
  const fields = text.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5 || month !== '*') return undefined;
  const everyDay = day === '*' && weekday === '*';
  if (minute === '*/15' && hour === '*' && everyDay) return { every: 'minutes' };
  if (!/^\d{1,2}$/.test(minute)) return undefined;
  if (hour === '*' && everyDay) return { every: 'hour', minute: Number(minute) };
  if (!/^\d{1,2}$/.test(hour)) return undefined;
  return dated(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, day, weekday);
}

function dated(clock: string, day: string, weekday: string): SimpleCron | undefined {
  if (day === '*' && weekday === '*') return { every: 'day', clock };
  if (day === '*' && (weekday === workdays || weekday === '1-5')) return { every: 'week', clock };
  if (weekday === '*' && /^\d{1,2}$/.test(day)) return { every: 'month', clock, day: Number(day) };
  return undefined;
}

/** Выражение простого расписания. */
export function cronText(simple: SimpleCron): string {
  switch (simple.every) {
    case 'minutes':
      return '*/15 * * * *';
    case 'hour':
      return `${String(simple.minute)} * * * *`;
    case 'day':
      return `${moment(simple.clock)} * * *`;
    case 'week':
      return `${moment(simple.clock)} * * ${workdays}`;
    case 'month':
      return `${moment(simple.clock)} ${String(simple.day)} * *`;
  }
}

function moment(clock: string): string {
  const [hour, minute] = clock.split(':').map(Number);
  return `${String(minute ?? 0)} ${String(hour ?? 0)}`;
}
