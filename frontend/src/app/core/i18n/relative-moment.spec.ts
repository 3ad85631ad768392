import { relativeMoment } from './relative-moment.js';

const now = new Date('2026-11-22T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe(relativeMoment.name, () => {
  it.each([
    [20, 'сейчас'],
    [5 * 60, '5 минут назад'],
    [3 * 3600, '3 часа назад'],
    [30 * 3600, 'вчера'],
    [6 * 86_400, '6 дней назад'],
  ])('%d секунд назад — «%s»', (seconds, words) => {
    expect(relativeMoment(ago(seconds), now, 'ru')).toBe(words);
  });

  it('момент старше недели называет датой', () => {
    expect(relativeMoment(ago(30 * 86_400), now, 'ru')).toBe('23 окт. 2026 г.');
  });
});
