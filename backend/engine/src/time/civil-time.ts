/** Время на часах в каком-то поясе. `weekday`: 1 — понедельник … 7 — воскресенье. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Есть ли такой часовой пояс. */
export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Момент (мс UTC) на часах пояса. */
export function civilTime(moment: number, zone: string): CivilTime {
  const parts = clockOf(zone).formatToParts(moment);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

/**
 * Момент (мс UTC), когда часы пояса показывают это время. Часа, которого нет из-за перевода,
 * — столько же после полуночи до перевода; час, который бывает дважды, — первый.
 */
export function momentOf(civil: CivilTime, zone: string): number {
  const wall = wallClock(civil);
  const before = wall - offsetAt(wall - 86_400_000, zone);
  if (wallClock(civilTime(before, zone)) === wall) return before;
  const after = wall - offsetAt(wall + 86_400_000, zone);
  return wallClock(civilTime(after, zone)) === wall ? after : before;
}

/** День недели: 1 — понедельник … 7 — воскресенье. */
export function weekdayOf(civil: Pick<CivilTime, 'year' | 'month' | 'day'>): number {
  return new Date(Date.UTC(civil.year, civil.month - 1, civil.day)).getUTCDay() || 7;
}

/** Тот же час другим днём. */
export function addDays(civil: CivilTime, days: number): CivilTime {
  const date = new Date(Date.UTC(civil.year, civil.month - 1, civil.day + days));
  return {
    ...civil,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** Есть ли такой день в календаре. */
export function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function offsetAt(moment: number, zone: string): number {
  return wallClock(civilTime(moment, zone)) - Math.floor(moment / 1000) * 1000;
}

function wallClock(civil: CivilTime): number {
  const { year, month, day, hour, minute, second } = civil;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
