import { randomBytes } from 'node:crypto';
import type { Account, Person } from '../support/data-centre/index.js';
import { LineBench, perform, sending } from './line-bench.js';
import type { Seat } from './seat.js';

describe('состояния связи и отказы Telegram', () => {
  let bench: LineBench;
  let shop: Account;
  let anna: Account;

  beforeEach(async () => {
    bench = await LineBench.start();
    shop = bench.party.account('Лавка');
    anna = bench.party.account('Анна', { username: 'anna_b' });
  });
  afterEach(() => bench.end());

  const keys = async (id: string) => (await bench.vault.keysOf(id)).length;
  const send = (seat: Seat, text = 'текст') => perform(seat, sending('@anna_b', text));

  it('рассказывает о себе по порядку: соединяется, догоняет, на связи', async () => {
    const seat = await bench.online(shop);

    expect(seat.states.map(({ reason }) => reason)).toEqual([
      'connecting',
      'catching-up',
      'online',
    ]);
  });

  it('без готового входа не соединяется, а с появившимся выходит на связь', async () => {
    const id = await bench.session();
    const seat = bench.sit(id);
    await seat.until('never-logged-in');
    expect(bench.dc.ledger.calls()).toEqual([]);
    await expect(send(seat)).rejects.toMatchObject({ refusal: { kind: 'account' } });

    await bench.logIn(id, shop);
    await seat.until('online');
    await send(seat, 'вошёл');

    expect(bench.dc.ledger.texts({ from: shop })).toEqual(['вошёл']);
  });

  it('ключ, который не открыть, — беда этой связи, а не процесса: со входом она начинается', async () => {
    const orphans: unknown[] = [];
    const note = (reason: unknown) => orphans.push(reason);
    process.on('unhandledRejection', note);
    const id = await bench.session();
    await bench.logIn(id, shop);
    await bench.database.query(`update tg_auth_key set sealed = '\\x00' where session_id = $1`, [
      id,
    ]);
    const seat = bench.sit(id);
    await seat.until('unexpected');

    await bench.logIn(id, shop);
    await seat.until('online');
    process.off('unhandledRejection', note);
    expect(orphans).toEqual([]);
  });

  it('без api_id ждёт, пока его впишут', async () => {
    const { route } = bench;
    bench.route = undefined;
    const id = await bench.session();
    await bench.logIn(id, shop);
    const seat = bench.sit(id);
    await seat.until('api-id-missing');

    bench.route = route;
    await seat.until('online');
  });

  it.each([
    ['SESSION_REVOKED', 'revoked-in-telegram', 0],
    ['SESSION_EXPIRED', 'revoked-in-telegram', 0],
    ['AUTH_KEY_UNREGISTERED', 'revoked-in-telegram', 0],
    ['AUTH_KEY_DUPLICATED', 'used-elsewhere', 0],
    ['USER_DEACTIVATED_BAN', 'account-banned', 1],
    ['USER_DEACTIVATED', 'account-deleted', 1],
  ] as const)(
    '%s: связь кончена, состояние %s, ключей осталось %i',
    async (error, reason, left) => {
      const seat = await bench.online(shop);
      bench.dc.revoke(shop, error);

      await expect(send(seat)).rejects.toMatchObject({ refusal: { kind: 'account' } });
      await seat.until(reason);

      expect(await keys(seat.sessionId)).toBe(left);
      await seat.line.close();
      const before = bench.dc.ledger.calls().length;
      const next = bench.sit(seat.sessionId);
      await next.until(reason);
      await expect(send(next)).rejects.toMatchObject({ refusal: { error: { code: reason } } });
      expect(bench.dc.ledger.calls()).toHaveLength(before);
    },
  );

  it('вход, отозванный, пока связи не было, узнаётся при догоне', async () => {
    const seat = await bench.online(shop);
    const release = bench.dc.lockOut(shop);
    await seat.until('connecting');
    bench.dc.revoke(shop, 'SESSION_REVOKED');
    release();

    await seat.until('revoked-in-telegram');
  });

  it('забытый ключ: нового не заводит, вход кончен', async () => {
    const seat = await bench.online(shop);
    bench.dc.forgetKeys(shop);

    await seat.until('revoked-in-telegram');

    expect(await keys(seat.sessionId)).toBe(0);
    expect(bench.dc.keysOf(shop)).toEqual([]);
  });

  it('после нового входа связь возвращается сама', async () => {
    const seat = await bench.online(shop);
    bench.dc.revoke(shop);
    await send(seat).catch(() => undefined);
    await seat.until('revoked-in-telegram');

    await bench.logIn(seat.sessionId, shop);
    await seat.until('online');
    await send(seat, 'снова здесь');

    expect(bench.dc.ledger.texts({ from: shop })).toEqual(['снова здесь']);
  });

  it.each([
    ['FLOOD_WAIT_2', { kind: 'wait', scope: 'method' }, 'online'],
    ['SLOWMODE_WAIT_9', { kind: 'wait', scope: 'chat' }, 'online'],
    ['PEER_FLOOD', { kind: 'strangers' }, 'online'],
    ['FROZEN_METHOD_INVALID', { kind: 'account' }, 'account-frozen'],
    ['USER_IS_BLOCKED', { kind: 'never' }, 'online'],
    ['CHAT_WRITE_FORBIDDEN', { kind: 'never' }, 'online'],
    ['AUTH_RESTART', { kind: 'again' }, 'online'],
  ])('отказ %s', async (error, refusal, reason) => {
    const seat = await bench.online(shop);
    await send(seat, 'адрес узнан');
    // Сбои сервера библиотека повторяет сама, трижды.
    bench.dc.faults.next(shop, 'messages.sendMessage', error, error === 'AUTH_RESTART' ? 4 : 1);

    await expect(send(seat)).rejects.toMatchObject({ refusal });

    expect(seat.reason).toBe(reason);
    await send(seat, 'после отказа');
  });

  it('устаревший адрес собеседника спрашивает заново и отправляет', async () => {
    const seat = await bench.online(shop);
    const person: Person = await bench.party.person(anna);
    await person.send(shop, 'это я');
    await seat.waitFor(() => seat.texts().length === 1, 'сообщение');
    bench.dc.faults.next(shop, 'messages.sendMessage', 'PEER_ID_INVALID');

    await perform(seat, sending(String(anna.id), 'нашёл'));

    expect((await person.next(shop)).text).toBe('нашёл');
  });

  it('догон, которому велено подождать, доходит до конца', async () => {
    const seat = await bench.online(shop);
    const person: Person = await bench.party.person(anna);
    Object.assign(bench.dc.policies, { keptUpdates: 0, announceLoss: false });
    const release = bench.dc.lockOut(shop);
    await person.send(shop, 'пока не было');
    bench.dc.faults.next(shop, 'updates.getDifference', 'FLOOD_WAIT_1');
    release();

    await seat.waitFor(() => seat.texts().length === 1, 'пропущенное');
  });

  it('−429: состояние названо, связь возвращается не скоро', async () => {
    const seat = await bench.online(shop);
    bench.dc.refuseTransport(shop, -429, 1);

    await send(seat).catch(() => undefined);
    await seat.until('too-many-connections');
  });

  it('негодный api_id назван, ключ цел, и с исправленным связь возвращается', async () => {
    const seat = await bench.online(shop);
    bench.dc.faults.next(shop, 'updates.getDifference', 'API_ID_INVALID');
    bench.dc.cut(shop);

    await seat.until('api-id-refused');
    expect(await keys(seat.sessionId)).toBe(1);
    await seat.until('online');
  });

  it('ходит в Telegram через MTProxy', async () => {
    const { route } = bench;
    if (!route) throw new Error('нет дороги');
    const { host, port } = bench.dc.address;
    const secret = randomBytes(16);
    bench.dc.policies.proxySecret = secret;
    const padded = `dd${secret.toString('hex')}`;
    bench.route = { ...route, proxy: { kind: 'mtproto', host, port, secret: padded } };

    const seat = await bench.online(shop);
    await send(seat, 'через прокси');

    expect(bench.dc.ledger.texts({ from: shop })).toEqual(['через прокси']);
  });

  it('недоступный прокси назван; связь начинается, когда он ответит', async () => {
    const { route } = bench;
    if (!route) throw new Error('нет дороги');
    bench.route = { ...route, proxy: { kind: 'socks5', host: '127.0.0.1', port: 9 } };
    const id = await bench.session();
    await bench.logIn(id, shop);

    const seat = bench.sit(id);
    await seat.until('proxy-unreachable');
    expect(bench.dc.ledger.calls()).toEqual([]);
  });
});
