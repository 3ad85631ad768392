import { ReconnectPace } from './reconnect-pace.js';

describe(ReconnectPace.name, () => {
  const pauses = (pace: ReconnectPace, count: number) =>
    Array.from({ length: count }, () => pace.next());

  it('сперва сразу, дальше всё реже, но не реже минуты с четвертью', () => {
    const [first, ...rest] = pauses(new ReconnectPace(), 12);

    expect(first).toBe(0);
    expect(rest[0]).toBeGreaterThanOrEqual(1000);
    expect(rest.at(-1)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...rest)).toBeLessThanOrEqual(75_000);
  });

  it('сбрасывает счёт только выход на связь', () => {
    const pace = new ReconnectPace();
    pauses(pace, 5);

    pace.succeeded();

    expect(pace.next()).toBe(0);
  });

  it('после −429 ждёт минуты, с каждым отказом дольше', () => {
    const pace = new ReconnectPace();
    pace.tooMany();
    const once = pace.next();
    pace.tooMany();
    const twice = pace.next();

    expect(once).toBeGreaterThanOrEqual(60_000);
    expect(twice).toBeGreaterThanOrEqual(120_000);
  });
});
