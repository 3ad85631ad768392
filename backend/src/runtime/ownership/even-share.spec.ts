import { evenShare } from './even-share.js';

describe(evenShare.name, () => {
  const workers = ['a', 'b', 'c'];
  const shares = (account: number, service: number) =>
    workers.map((me) => evenShare({ account, service }, workers, me));

  it('раздаёт всё и ровно, остатки — с разных концов', () => {
    expect(shares(4, 32)).toEqual([
      { account: 2, service: 10 },
      { account: 1, service: 11 },
      { account: 1, service: 11 },
    ]);
  });

  it('единственный аккаунт не переезжает, когда приходят новые исполнители', () => {
    expect(evenShare({ account: 1, service: 32 }, ['a'], 'a').account).toBe(1);
    expect(evenShare({ account: 1, service: 32 }, workers, 'a').account).toBe(1);
  });

  it('тому, кого нет в списке, не положено ничего', () => {
    expect(evenShare({ account: 4, service: 32 }, workers, 'ghost')).toEqual({
      account: 0,
      service: 0,
    });
  });
});
