import { Calendar, CalendarSettings } from './calendar.js';

const calendar = (settings: object = {}) => new Calendar(CalendarSettings.parse(settings));
const at = (text: string) => Date.parse(text);

describe(Calendar.name, () => {
  it.each([
    ['понедельник, девять утра', '2026-11-30T09:00+03:00', true],
    ['понедельник, без минуты девять', '2026-11-30T08:59+03:00', false],
    ['понедельник, шесть вечера', '2026-11-30T18:00+03:00', false],
    ['суббота, полдень', '2026-11-28T12:00+03:00', false],
  ])('%s', (_name, moment, open) => {
    expect(calendar().open(at(moment))).toBe(open);
  });

  it('праздник закрывает будни, рабочая дата открывает выходной', () => {
    const exact = calendar({ holidays: ['2026-11-30'], workdays: ['2026-11-29'] });
    expect(exact.open(at('2026-11-30T12:00+03:00'))).toBe(false);
    expect(exact.open(at('2026-11-29T12:00+03:00'))).toBe(true);
  });

  it('ночная смена считается днём своего начала', () => {
    const night = calendar({ days: [5], from: '22:00', to: '06:00' });
    expect(night.open(at('2026-11-28T05:59+03:00'))).toBe(true);
    expect(night.open(at('2026-11-28T06:00+03:00'))).toBe(false);
    expect(night.open(at('2026-11-27T05:00+03:00'))).toBe(false);
  });

  it('следующее открытие — понедельник после выходных', () => {
    expect(calendar().nextOpening(at('2026-11-27T19:00+03:00'))).toBe(at('2026-11-30T09:00+03:00'));
  });

  it('перевод часов не сдвигает открытие', () => {
    const berlin = calendar({ zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5, 6, 7] });
    expect(berlin.nextOpening(at('2026-03-28T20:00+01:00'))).toBe(at('2026-03-29T09:00+02:00'));
    expect(berlin.nextOpening(at('2026-10-24T20:00+02:00'))).toBe(at('2026-10-25T09:00+01:00'));
  });

  it('без рабочих дней открытия нет', () => {
    expect(calendar({ days: [] }).nextOpening(at('2026-11-30T09:00Z'))).toBeUndefined();
  });
});
