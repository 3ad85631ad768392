import type { Account } from '../support/data-centre/index.js';
import { LineBench } from './line-bench.js';

describe('выход человека из Telegram', () => {
  let bench: LineBench;
  let shop: Account;

  beforeEach(async () => {
    bench = await LineBench.start({ twoHolders: 'refused' });
    shop = bench.party.account('Лавка');
  });
  afterEach(() => bench.end());

  /** Аккаунт, который вели, пока человек не вышел; связь, как велит ход, закрыта. */
  const signedOut = async () => {
    const seat = await bench.online(shop);
    await bench.database.query(
      `update bot_sessions set status = 'logged-out', status_reason = 'logged-out-here'
        where id = $1`,
      [seat.sessionId],
    );
    await seat.line.close();
    return seat.sessionId;
  };
  const keys = async (id: string) => (await bench.vault.keysOf(id)).length;

  it('отзывает ключ в Telegram и стирает его, а на связь не выходит', async () => {
    const id = await signedOut();

    const seat = bench.sit(id);
    await bench.dc.waitFor(() => bench.dc.keysOf(shop).length === 0, 15_000, 'отзыв ключа');
    await seat.until('never-logged-in');

    expect(await keys(id)).toBe(0);
    expect(seat.states.map(({ status }) => status)).not.toContain('online');
    expect(bench.dc.ledger.calls({ account: shop, method: 'auth.logOut' })).toHaveLength(1);
  });

  it('пока Telegram недоступен, ключ хранит, а дотянувшись — отзывает', async () => {
    const id = await signedOut();
    const release = bench.dc.lockOut(shop);

    const seat = bench.sit(id);
    await seat.until('logged-out-here');
    expect(await keys(id)).toBe(1);
    release();
    await bench.dc.waitFor(() => bench.dc.keysOf(shop).length === 0, 15_000, 'отзыв ключа');
    await seat.until('never-logged-in');

    expect(await keys(id)).toBe(0);
  });

  it('вошедшего снова не трогает: прежнее поручение выйти уже не действует', async () => {
    const id = await signedOut();
    await bench.logIn(id, shop);
    await bench.database.query(
      `update bot_sessions set status = 'connecting', status_reason = 'connecting' where id = $1`,
      [id],
    );

    const seat = bench.sit(id);
    await seat.until('online');

    expect(bench.dc.ledger.calls({ account: shop, method: 'auth.logOut' })).toHaveLength(0);
  });
});
