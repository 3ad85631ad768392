import { civilTime, momentOf } from './civil-time.js';
import { nextOccurrence, parseCron } from './cron.js';
import { duration } from './duration.js';
import { nextWorkingMoment } from './working-hours.js';

const zone = 'Europe/Moscow';
/** Воскресенье, 22 ноября 2026, 12:00 в Москве. */
const now = Date.UTC(2026, 10, 22, 9, 0, 0);
const inZone = (moment: number | undefined, at: string): string | undefined => {
  if (moment === undefined) return undefined;
  const { year, month, day, hour, minute } = civilTime(moment, at);
  return `${year}-${month}-${day} ${hour}:${minute}`;
};

describe(nextOccurrence.name, () => {
  it.each([
    ['0 10 * * *', '2026-11-23 10:0'],
    ['30 12 * * *', '2026-11-22 12:30'],
    ['*/15 * * * *', '2026-11-22 12:15'],
    ['0 9 * * 1-5', '2026-11-23 9:0'],
    ['0 9 * * mon,fri', '2026-11-23 9:0'],
    ['0 9 * * 0', '2026-11-29 9:0'],
    ['0 0 1 jan *', '2027-1-1 0:0'],
    ['0 0 29 2 *', '2028-2-29 0:0'],
    ['0 0 13 * 5', '2026-11-27 0:0'],
    ['5-10/5 8 * * *', '2026-11-23 8:5'],
  ])('«%s» — %s', (cron, expected) => {
    expect(inZone(nextOccurrence(parseCron(cron), now, zone), zone)).toBe(expected);
  });

  it('не повторяет срок, от которого считает', () => {
    const cron = parseCron('0 10 * * *');
    const first = nextOccurrence(cron, now, zone) ?? 0;

    expect((nextOccurrence(cron, first, zone) ?? 0) - first).toBe(86_400_000);
  });

  it('не теряет и не удваивает сутки при переводе часов', () => {
    const berlin = 'Europe/Berlin';
    const cron = parseCron('30 2 * * *');
    let moment = Date.UTC(2026, 2, 27, 12);
    const days: (string | undefined)[] = [];
    for (let index = 0; index < 4; index++) {
      moment = nextOccurrence(cron, moment, berlin) ?? 0;
      days.push(inZone(moment, berlin));
    }

    expect(days).toEqual(['2026-3-28 2:30', '2026-3-29 3:30', '2026-3-30 2:30', '2026-3-31 2:30']);
  });

  it('не ищет вечно день, которого не бывает', () => {
    expect(nextOccurrence(parseCron('0 0 31 2 *'), now, zone)).toBeUndefined();
  });

  it.each(['', '* * * *', '60 * * * *', '* 24 * * *', 'a * * * *', '*/0 * * * *', '5-1 * * * *'])(
    'не принимает «%s»',
    (cron) => {
      expect(() => parseCron(cron)).toThrow();
    },
  );
});

describe(nextWorkingMoment.name, () => {
  const hours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };

  it('в воскресенье ждёт утра понедельника, в рабочий час — не ждёт', () => {
    const monday = momentOf(
      { year: 2026, month: 11, day: 23, hour: 11, minute: 0, second: 0 },
      zone,
    );

    expect(inZone(nextWorkingMoment(now, hours, zone), zone)).toBe('2026-11-23 9:0');
    expect(nextWorkingMoment(monday, hours, zone)).toBe(monday);
  });

  it('понимает смену через полночь', () => {
    const night = { days: [6], from: '22:00', to: '06:00' };
    const sunday = momentOf(
      { year: 2026, month: 11, day: 22, hour: 5, minute: 0, second: 0 },
      zone,
    );

    expect(nextWorkingMoment(sunday, night, zone)).toBe(sunday);
    expect(inZone(nextWorkingMoment(now, night, zone), zone)).toBe('2026-11-28 22:0');
  });
});

describe(duration.name, () => {
  it('складывает части', () => {
    expect(duration('1h 30m')).toBe(5_400_000);
    expect(duration('1.5d')).toBe(129_600_000);
    expect(duration('10s')).toBe(10_000);
  });
});
