import type { PaceRules } from './pace-state.js';

const minuteMs = 60_000;
const minutesInDay = 1440;

/**
 * Конец тихих часов, которые идут сейчас, мс UTC; `undefined` — сейчас не тихо. В ночь перевода часов
 * конец уточняется, когда до него дойдёт.
 */
export function quietUntil(
  { quietHours, timeZone }: Pick<PaceRules, 'quietHours' | 'timeZone'>,
  now: number,
): number | undefined {
  if (quietHours.length === 0) return undefined;
  const local = minuteOfDay(timeZone, now);
  const left = quietHours.map(({ from, to }) => minutesLeft(minutesOf(from), minutesOf(to), local));
  const longest = Math.max(...left);
  return longest > 0 ? Math.floor(now / minuteMs) * minuteMs + longest * minuteMs : undefined;
}

function minutesLeft(from: number, to: number, local: number): number {
  const inside = from < to ? local >= from && local < to : local >= from || local < to;
  return inside ? (to - local + minutesInDay) % minutesInDay : 0;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function minuteOfDay(timeZone: string, now: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-GB', options);
    formats.set(timeZone, format);
  }
  return minutesOf(format.format(now));
}
