import { retryPause } from './retry-pause.js';

const rule = { times: 9, pauseSeconds: 10, factor: 3, longestPauseSeconds: 60 };
const pauses = (failedBefore: number, asked?: number) =>
  Array.from({ length: 200 }, () => retryPause(rule, failedBefore, asked));

describe(retryPause.name, () => {
  it.each([
    [0, 10_000],
    [1, 30_000],
    [2, 60_000],
    [19, 60_000],
  ])('после %d неудач — около %d мс, с разбросом', (failedBefore, middle) => {
    const all = pauses(failedBefore);

    expect(Math.min(...all)).toBeGreaterThanOrEqual(middle * 0.8);
    expect(Math.max(...all)).toBeLessThanOrEqual(middle * 1.2);
    expect(new Set(all).size).toBeGreaterThan(20);
  });

  it('просьбу подождать уважает, но не дольше предела узла', () => {
    expect(Math.min(...pauses(0, 50_000))).toBe(50_000);
    expect(Math.max(...pauses(0, 9e9))).toBe(60_000);
  });
});
