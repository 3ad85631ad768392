import { z } from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Когда работаем. Смена через полночь (`to` раньше `from`) считается днём её начала. */
export const CalendarSettings = z.object({
  zone: z.string().default('Europe/Moscow'),
  /** 1 — понедельник. */
  days: z.array(z.int().min(1).max(7)).default([1, 2, 3, 4, 5]),
  from: Clock.default('09:00'),
  to: Clock.default('18:00'),
  holidays: z.array(Day).default([]),
  workdays: z.array(Day).default([]),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

const minute = 60_000;
const dayMinutes = 24 * 60;
/** Дальше открытие не ищут: весь год выходной — значит, закрыто. */
const farthestDays = 400;

/** Местный день и минута дня. */
interface LocalTime {
  readonly day: string;
  readonly minutes: number;
}

/** Рабочее время по правилам часового пояса. */
export class Calendar {
  private readonly clock: Intl.DateTimeFormat;
  private readonly from: number;
  private readonly length: number;

  constructor(private readonly settings: CalendarSettings) {
    this.clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: settings.zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    this.from = minutesOf(settings.from);
    const length = minutesOf(settings.to) - this.from;
    this.length = length > 0 ? length : length + dayMinutes;
  }

  open(at: number): boolean {
    const { day, minutes } = this.local(at);
    const since = minutes - this.from;
    if (this.works(day)) if (since >= 0 && since < this.length) return true;
    const carried = since + dayMinutes;
    return carried < this.length && this.works(shifted(day, -1));
  }

  /** Ближайшее начало работы не раньше `at`; `undefined` — в ближайший год его нет. */
  nextOpening(at: number): number | undefined {
    const { day } = this.local(at);
    for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
      const candidate = shifted(day, ahead);
      if (!this.works(candidate)) continue;
      const opening = this.instant(candidate, this.from);
      if (opening >= at) return opening;
    }
    return undefined;
  }

  private works(day: string): boolean {
    const { days, holidays, workdays } = this.settings;
    if (workdays.includes(day)) return true;
    return !holidays.includes(day) && days.includes(weekdayOf(day));
  }

  private local(at: number): LocalTime {
    const [day = '', time = ''] = this.clock.format(at).split(' ');
    return { day, minutes: minutesOf(time) };
  }

  // Переводы часов: первое приближение поправляют на ту разницу, которую показал сам часовой пояс.
  private instant(day: string, minutes: number): number {
    let at = Date.parse(`${day}T00:00:00Z`) + minutes * minute;
    for (let round = 0; round < 2; round += 1) {
      const seen = this.local(at);
      const off = (Date.parse(day) - Date.parse(seen.day)) / minute + minutes - seen.minutes;
      at += off * minute;
    }
    return at;
  }
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMinutes * minute).toISOString().slice(0, 10);
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
