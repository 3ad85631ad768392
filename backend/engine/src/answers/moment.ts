import { addDays, civilTime, isDate, momentOf, weekdayOf } from '../time/civil-time.js';
import type { CivilTime } from '../time/civil-time.js';
import { foldAnswer } from '../text/fold.js';
import { parseNumber } from './number.js';

const months = [
  /^янв(ар[яь])?$/u,
  /^фев(рал[яь])?$/u,
  /^март?а?$/u,
  /^апр(ел[яь])?$/u,
  /^ма[яй]$/u,
  /^июн[яь]?$/u,
  /^июл[яь]?$/u,
  /^авг(уста?)?$/u,
  /^сен(тябр[яь])?$/u,
  /^окт(ябр[яь])?$/u,
  /^ноя(бр[яь])?$/u,
  /^дек(абр[яь])?$/u,
];
const weekdays = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
const units: readonly (readonly [RegExp, number])[] = [
  [/^сек/u, 1_000],
  [/^мин/u, 60_000],
  [/^час/u, 3_600_000],
  [/^(ден|дн|сут)/u, 86_400_000],
  [/^недел/u, 604_800_000],
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Момент по-русски: «завтра в 10», «31.12.2026 18:00», «5 мая», «через 2 часа», «в пятницу в 9:30»,
 * ISO и мс UTC. Без часа — начало дня; один час без дня — ближайший такой. Иначе `undefined`.
 */
export function parseMoment(value: unknown, now: number, zone: string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/u;
  if (iso.test(value.trim())) return finite(Date.parse(value.trim()));
  const text = foldAnswer(value).slice(0, 100);
  return afterWhile(text, now) ?? dayAndTime(text, now, zone);
}

function finite(moment: number): number | undefined {
  return Number.isFinite(moment) ? moment : undefined;
}

/** «через 2 часа», «через полчаса», «через неделю». */
function afterWhile(text: string, now: number): number | undefined {
  const [, rest] = /^через (.+)$/u.exec(text) ?? [];
  if (rest === undefined) return undefined;
  if (rest === 'полчаса') return now + 1_800_000;
  const words = rest.split(' ');
  const unit = words.pop() ?? '';
  const length = units.find(([pattern]) => pattern.test(unit))?.[1];
  const amount = words.length === 0 ? 1 : parseNumber(words.join(' '));
  return length === undefined || amount === undefined ? undefined : now + amount * length;
}

function dayAndTime(text: string, now: number, zone: string): number | undefined {
  const today = civilTime(now, zone);
  const { time, rest } = takeTime(text);
  const day = rest === '' ? undefined : dayOf(rest, today);
  if (rest !== '' && !day) return undefined;
  if (!day && !time) return undefined;
  const clock = { ...(time ?? { hour: 0, minute: 0 }), second: 0 };
  const moment = momentOf({ ...today, ...(day ?? {}), ...clock }, zone);
  if (day || moment > now) return moment;
  return momentOf({ ...addDays(today, 1), ...clock }, zone);
}

/** Отделяет час: «в 10», «в 9:30», «18:00», «в 7 вечера», «в полдень». */
function takeTime(text: string): {
  readonly time?: { readonly hour: number; readonly minute: number };
  readonly rest: string;
} {
  const named = /(?:^| )(?:в )?(полдень|полночь)(?= |$)/u.exec(text);
  if (named) {
    const hour = named[1] === 'полдень' ? 12 : 0;
    return { time: { hour, minute: 0 }, rest: without(text, named) };
  }
  const found =
    /(?:^| )(?:в |к )?(\d{1,2}):(\d{2})(?::\d{2})?(?: (утра|дня|вечера|ночи))?(?= |$)/u.exec(
      text,
    ) ??
    /(?:^| )(?:в|к) (\d{1,2})()(?: час(?:ов|а)?)?(?: (утра|дня|вечера|ночи))?(?= |$)/u.exec(text);
  if (!found) return { rest: text };
  const minute = Number(found[2] === '' ? 0 : found[2]);
  const hour = hourOf(Number(found[1]), found[3]);
  if (hour > 23 || minute > 59) return { rest: text };
  return { time: { hour, minute }, rest: without(text, found) };
}

function hourOf(hour: number, part: string | undefined): number {
  if ((part === 'вечера' || part === 'дня') && hour < 12) return hour + 12;
  return part === 'ночи' && hour === 12 ? 0 : hour;
}

function without(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ ,]+|[ ,]+$/gu, '');
}

function dayOf(text: string, today: CivilTime): Day | undefined {
  const named = { сегодня: 0, завтра: 1, послезавтра: 2, вчера: -1 };
  const [, ahead] = Object.entries(named).find(([name]) => name === text) ?? [];
  if (ahead !== undefined) return addDays(today, ahead);
  return numericDay(text, today) ?? monthDay(text, today) ?? weekday(text, today);
}

/** 31.12.2026, 31/12/26, 31.12, 2026-12-31. */
function numericDay(text: string, today: CivilTime): Day | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (isoYear !== undefined) return dated(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/u.exec(text) ?? [];
  if (day === undefined) return undefined;
  return year === undefined
    ? comingDay(Number(month), Number(day), today)
    : dated(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
}

/** «5 мая», «31 декабря 2026 года». */
function monthDay(text: string, today: CivilTime): Day | undefined {
  const [, day, name = '', year] =
    /^(\d{1,2})(?:-?го)? ([а-я]{3,8})(?: (\d{4}))?(?: год[а]?| г)?$/u.exec(text) ?? [];
  const month = months.findIndex((month) => month.test(name)) + 1;
  if (day === undefined || month === 0) return undefined;
  return year === undefined
    ? comingDay(month, Number(day), today)
    : dated(Number(year), month, Number(day));
}

/** «в пятницу», «понедельник»: ближайший будущий. */
function weekday(text: string, today: CivilTime): Day | undefined {
  const name = text.replace(/^(в|во|на) /u, '').replace(/^следующ\S+ /u, '');
  const wanted = weekdays.findIndex((stem) => name.startsWith(stem)) + 1;
  if (wanted === 0) return undefined;
  return addDays(today, (wanted - weekdayOf(today) + 7) % 7 || 7);
}

/** День без года: этого года, а если он прошёл — следующего. */
function comingDay(month: number, day: number, today: CivilTime): Day | undefined {
  const passed = month < today.month || (month === today.month && day < today.day);
  return dated(passed ? today.year + 1 : today.year, month, day);
}

function dated(year: number, month: number, day: number): Day | undefined {
  return isDate(year, month, day) ? { year, month, day } : undefined;
}
