import { hourBars } from './hour-bars.js';

describe(hourBars.name, () => {
  it('каждое выполнение лежит в одной части своего часа', () => {
    const hours = [
      { at: '10', started: 7, done: 4, failed: 1 },
      { at: '11', started: 0, done: 0, failed: 0 },
    ];

    expect(hourBars(hours, (at) => `${at}:00`)).toEqual({
      hours: ['10:00', '11:00'],
      done: [4, 0],
      rest: [2, 0],
      failed: [1, 0],
    });
  });
});
