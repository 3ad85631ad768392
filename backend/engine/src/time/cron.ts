import type { Localized } from '@zveno/contracts/localized.js';
import { addDays, civilTime, momentOf, weekdayOf } from './civil-time.js';
import type { CivilTime } from './civil-time.js';

const names: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
];
const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const notFive = {
  ru: 'нужно пять полей: минуты часы день месяц день-недели',
  en: 'five fields are needed: minutes hours day month weekday',
};
const daysAhead = 366 * 8;

/** Расписание cron из пяти полей: минуты, часы, день месяца, месяц, день недели (0 и 7 — воскресенье). */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 1 — понедельник … 7 — воскресенье. */
  readonly weekdays: ReadonlySet<number>;
  /** Заданы и день месяца, и день недели: подходит любой из них. */
  readonly eitherDay: boolean;
}

/** Запись неверна; причина — продолжение фразы. */
export class BadCron extends Error {
  override readonly name = 'BadCron';

  constructor(readonly reason: Localized) {
    super(reason.ru);
  }
}

/** @throws BadCron */
export function parseCron(text: string): Cron {
  const fields = text.trim().toLowerCase().split(/\s+/u);
  if (fields.length !== 5) throw new BadCron(notFive);
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = fields.map(parseField);
  return {
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((day) => (day === 0 ? 7 : day))),
    eitherDay: !fields[2]?.startsWith('*') && !fields[4]?.startsWith('*'),
  };
}

function parseField(field: string, place: number): readonly number[] {
  const [from, to] = bounds[place] ?? [0, 0];
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', every] = part.split('/');
    const step = every === undefined ? 1 : Number(every);
    const [first, last] =
      range === '*' ? [from, to] : parseRange(range, place, every !== undefined);
    const sound =
      Number.isInteger(step) && step > 0 && first >= from && last <= to && first <= last;
    if (!sound) throw outside(field, `${String(from)}–${String(to)}`);
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function outside(field: string, limits: string): BadCron {
  const ru = `поле «${field}» вне пределов ${limits}`;
  return new BadCron({ ru, en: `the field “${field}” is outside ${limits}` });
}

function parseRange(range: string, place: number, open: boolean): readonly [number, number] {
  const [first = '', last] = range.split('-');
  const start = parseValue(first, place);
  if (last !== undefined) return [start, parseValue(last, place)];
  return [start, open ? (bounds[place]?.[1] ?? start) : start];
}

function parseValue(text: string, place: number): number {
  const named = names[place]?.indexOf(text) ?? -1;
  if (named >= 0) return named + (place === 3 ? 1 : 0);
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new BadCron({ ru: `«${text}» — не число`, en: `“${text}” is not a number` });
}

/** Ближайший срок строго после `after` (мс UTC); `undefined`, если его нет восемь лет (31 февраля). */
export function nextOccurrence(cron: Cron, after: number, zone: string): number | undefined {
  const today = civilTime(after, zone);
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = addDays(today, ahead);
    if (!dayFits(cron, day)) continue;
    const earliest = ahead === 0 ? today.hour - 1 : 0;
    for (const moment of momentsOf(cron, { ...day, hour: earliest }, zone)) {
      if (moment > after) return moment;
    }
  }
  return undefined;
}

/** Сроки дня по порядку, начиная с часа `day.hour`. Считаются по одному: «каждую минуту» — 1440 сроков. */
function* momentsOf(cron: Cron, day: CivilTime, zone: string): Generator<number> {
  for (const hour of cron.hours) {
    if (hour < day.hour) continue;
    for (const minute of cron.minutes) yield momentOf({ ...day, hour, minute, second: 0 }, zone);
  }
}

function dayFits(
  cron: Cron,
  civil: { readonly year: number; readonly month: number; readonly day: number },
): boolean {
  if (!cron.months.has(civil.month)) return false;
  const byDay = cron.days.has(civil.day);
  const byWeekday = cron.weekdays.has(weekdayOf(civil));
  return cron.eitherDay ? byDay || byWeekday : byDay && byWeekday;
}
