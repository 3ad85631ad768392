/** Простое расписание, которое видно целиком: время и, если не каждый день, дни. */
export type SimpleCron =
  | { readonly every: 'minutes'; readonly step: number }
  | { readonly every: 'hour'; readonly minute: number }
  | { readonly every: 'day'; readonly clock: string }
  | { readonly every: 'week'; readonly clock: string; readonly days: readonly number[] }
  | { readonly every: 'month'; readonly clock: string; readonly day: number };

/** Узнаёт в выражении простое расписание; сложное — `undefined`: его правят как есть. */
export function simpleCron(text: string): SimpleCron | undefined {
  const fields = text.trim().split(/\s+/);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if (fields.length !== 5 || month !== '*') return undefined;
  const everyDay = day === '*' && weekday === '*';
  const step = /^\*\/(\d{1,2})$/.exec(minute)?.[1];
  if (step !== undefined && hour === '*' && everyDay)
    return { every: 'minutes', step: Number(step) };
  if (!/^\d{1,2}$/.test(minute)) return undefined;
  if (hour === '*' && everyDay) return { every: 'hour', minute: Number(minute) };
  if (!/^\d{1,2}$/.test(hour)) return undefined;
  return dated(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, day, weekday);
}

function dated(clock: string, day: string, weekday: string): SimpleCron | undefined {
  if (day === '*' && weekday === '*') return { every: 'day', clock };
  if (day === '*' && /^[0-7](,[0-7])*$/.test(weekday)) {
    const days = weekday.split(',').map((each) => Number(each) || 7);
    return { every: 'week', clock, days: [...new Set(days)].sort() };
  }
  if (weekday === '*' && /^\d{1,2}$/.test(day)) return { every: 'month', clock, day: Number(day) };
  return undefined;
}

/** Выражение простого расписания. */
export function cronText(simple: SimpleCron): string {
  switch (simple.every) {
    case 'minutes':
      return `*/${String(simple.step)} * * * *`;
    case 'hour':
      return `${String(simple.minute)} * * * *`;
    case 'day':
      return `${moment(simple.clock)} * * *`;
    case 'week':
      return `${moment(simple.clock)} * * ${simple.days.join(',') || '1'}`;
    case 'month':
      return `${moment(simple.clock)} ${String(simple.day)} * *`;
  }
}

function moment(clock: string): string {
  const [hour, minute] = clock.split(':').map(Number);
  return `${String(minute ?? 0)} ${String(hour ?? 0)}`;
}
