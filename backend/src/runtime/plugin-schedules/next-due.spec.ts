import { nextDue } from './next-due.js';

const noon = Date.UTC(2026, 0, 15, 12);
const minute = 60_000;

describe(nextDue.name, () => {
  it('промежуток отсчитывают от прежнего срока: опоздание его не сдвигает', () => {
    const timing = { cron: null, everySeconds: 60 };
    expect(nextDue(timing, noon, noon + 5_000)).toBe(noon + minute);
  });

  it('пропущенные сроки сливаются: следующий — впереди', () => {
    const timing = { cron: null, everySeconds: 60 };
    expect(nextDue(timing, noon, noon + 10 * minute + 1)).toBe(noon + 11 * minute);
  });

  it('cron — по UTC, строго после названного мига', () => {
    const timing = { cron: '0 12 * * *', everySeconds: null };
    expect(nextDue(timing, 0, noon)).toBe(noon + 24 * 60 * minute);
    expect(nextDue(timing, 0, noon - 1)).toBe(noon);
  });
});
