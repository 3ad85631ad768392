import { texts } from '../data-centre/party.js';
import type { Account, Person, Policies } from '../support/data-centre/index.js';
import { LineBench, perform, sending } from './line-bench.js';
import type { Seat } from './seat.js';

const many = texts('сообщение', 200);

describe('связь, которая рвётся', () => {
  let bench: LineBench;
  let shop: Account;
  let anna: Account;
  let person: Person;
  let seat: Seat;

  afterEach(() => bench.end());

  async function start(policies: Partial<Policies> = {}): Promise<void> {
    bench = await LineBench.start(policies);
    shop = bench.party.account('Лавка');
    anna = bench.party.account('Анна');
    seat = await bench.online(shop);
    person = await bench.party.person(anna);
    await person.send(shop, 'знакомство');
    await seat.waitFor(() => seat.texts().length === 1, 'знакомство');
    seat.facts.length = 0;
  }

  const connections = () => bench.dc.keysOf(shop).flatMap((key) => key.holdings);
  const openNow = () => connections().filter(({ until }) => until === undefined).length;

  /** Держит таблицу собеседников: запросы к ней ждут, пока не вернут. */
  async function heldPeers(): Promise<() => Promise<void>> {
    const runner = bench.database.createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table tg_peer in access exclusive mode');
    return async () => {
      await runner.commitTransaction();
      await runner.release();
    };
  }

  const waitingFor = (query: string) =>
    bench.database.query<{ pid: number }[]>(
      `select pid from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like $1`,
      [query],
    );

  /** Обрывает соединение с базой, на котором такой запрос упёрся в занятую таблицу. */
  async function cutOff(query: string): Promise<void> {
    for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
      const [row] = await waitingFor(query);
      if (!row) continue;
      await bench.database.query('select pg_terminate_backend($1)', [row.pid]);
      return;
    }
    throw new Error(`Такой запрос не ждёт: ${query}`);
  }

  async function reconnected(): Promise<void> {
    await seat.until('online', 20_000);
  }

  it.each([
    ['о потере говорят', { keptUpdates: 20, announceLoss: true }],
    ['о потере молчат', { keptUpdates: 0, announceLoss: false }],
    ['тексты идут коротко', { shortUpdates: true }],
  ])(
    'обрыв на секунды, 200 сообщений: не потеряно ни одного, каждое — опоздавшее: %s',
    async (_, policies) => {
      await start(policies);
      const release = bench.dc.lockOut(shop);
      await seat.until('connecting');
      for (const text of many) await person.send(shop, text);
      release();
      await seat.waitFor(() => seat.texts().length >= many.length, 'все двести', 25_000);
      await reconnected();

      expect(seat.texts()).toEqual(many);
      expect(seat.of('message').filter(({ message }) => !message.late)).toEqual([]);
      await person.send(shop, 'живое');
      await seat.waitFor(() => seat.texts().includes('живое'), 'живое');
      expect(seat.of('message').at(-1)?.message.late).toBeUndefined();
    },
  );

  it('перезапуск из хранилища получает всё, что пришло без него, и знает собеседников', async () => {
    await start();
    await seat.line.close();
    for (const text of many.slice(0, 50)) await person.send(shop, text);

    const next = bench.sit(seat.sessionId);
    await next.waitFor(() => next.texts().length >= 50, 'пропущенное');
    await next.until('online');

    expect(next.texts()).toEqual(many.slice(0, 50));
    expect(next.of('message').every(({ message }) => message.late)).toBe(true);
    await perform(next, sending(String(anna.id), 'вернулся'));
    expect((await person.next(shop)).text).toBe('вернулся');
  });

  it('отказ базы посреди догона не теряет и не переставляет ни одного сообщения', async () => {
    await start({ briefUsers: true });
    await seat.line.close();
    for (const text of many.slice(0, 50)) await person.send(shop, text);
    const free = await heldPeers();

    const next = bench.sit(seat.sessionId);
    await cutOff('%from tg_peer where%');
    await free();
    await next.waitFor(() => next.texts().length >= 50, 'пропущенное');

    expect(next.texts()).toEqual(many.slice(0, 50));
  });

  it('непринятое ходом не теряется: запись повторяется, пока не удастся', async () => {
    await start();
    seat.failure = new Error('база не отвечает');
    await person.send(shop, 'в трудную минуту');
    await bench.dc.waitFor(() => bench.dc.ledger.texts({ from: anna }).length === 2);
    seat.failure = undefined;

    await seat.waitFor(() => seat.texts().includes('в трудную минуту'), 'сообщение');
  });

  it.each(['before', 'after'] as const)(
    'обрыв вместо ответа (%s исполнения) — одна копия',
    async (when) => {
      await start();
      bench.dc.faults.cutInstead(shop, 'messages.sendMessage', when);

      await perform(seat, sending(String(anna.id), 'сквозь обрыв'));

      await person.send(shop, 'дошло');
      await seat.waitFor(() => seat.texts().includes('дошло'), 'ответ');
      expect(bench.dc.ledger.sent({ from: shop, text: 'сквозь обрыв' })).toHaveLength(1);
      expect(seat.texts('outgoing')).toEqual([]);
    },
  );

  it('повтор отправки после гибели — успех с тем же номером и одна копия', async () => {
    await start();
    const order = sending(String(anna.id), 'однажды');
    const first = await perform(seat, order);
    await seat.line.close();

    const next = bench.sit(seat.sessionId);
    await next.until('online');
    const second = await perform(next, order);

    expect(second).toEqual(first);
    expect(bench.dc.ledger.sent({ from: shop, text: 'однажды' })).toMatchObject([
      { duplicates: 1 },
    ]);
  });

  it('замолчавшее соединение рвётся и заменяется', async () => {
    await start();
    const before = connections().length;
    bench.dc.stall(shop);
    await person.send(shop, 'в тишину');

    await seat.waitFor(() => seat.texts().includes('в тишину'), 'сообщение', 25_000);

    expect(connections().length).toBeGreaterThan(before);
    expect(seat.states.map(({ reason }) => reason)).toContain('connecting');
  });

  it('после закрытия соединений нет, и поручение возвращается', async () => {
    await start();

    await seat.line.close();
    await bench.dc.waitFor(() => openNow() === 0);

    const heard = connections().at(-1)?.lastHeard;
    await expect(perform(seat, sending('self', 'поздно'))).rejects.toThrow('закрыта');
    expect(connections().at(-1)?.lastHeard).toBe(heard);
  });

  it('право потеряно — соединение рвётся сразу', async () => {
    await start();

    seat.right = false;
    seat.lost.abort();

    await bench.dc.waitFor(() => openNow() === 0);
    await seat.line.close();
    expect(connections()).toHaveLength(1);
  });

  it('часы говорят, что права нет, — не уходит ни байта, хотя о потере ещё не сказали', async () => {
    await start();
    const calls = bench.dc.ledger.calls({ account: shop }).length;

    seat.right = false;
    const order = seat.line.perform(sending('self', 'чужое'), AbortSignal.timeout(1000));

    await expect(order).rejects.toThrow();
    await bench.dc.waitFor(() => openNow() === 0);
    expect(bench.dc.ledger.calls({ account: shop })).toHaveLength(calls);
  });
});
