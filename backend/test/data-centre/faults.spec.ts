import { Long } from '@mtcute/core';
import type { Account, MtcuteAccount, Person } from '../support/data-centre/index.js';
import { Party } from './party.js';

describe('заказанные неприятности', () => {
  let party: Party;
  let shop: Account;
  let anna: Account;
  let platform: MtcuteAccount;
  let person: Person;

  beforeEach(async () => {
    party = await Party.gather();
    shop = party.account('Лавка');
    anna = party.account('Анна');
    platform = await party.mtcute(shop);
    person = await party.person(anna);
    await person.send(shop, 'знакомство');
    await platform.waitFor(() => platform.texts().length === 1);
  });

  afterEach(() => party.end());

  const send = (text: string) => platform.client.sendText(anna.id, text);
  const copies = (text: string) => party.dc.ledger.sent({ from: shop, text }).length;

  const connections = () => party.dc.keysOf(shop).flatMap((key) => key.holdings).length;

  /** Отправка с заданным random_id, мимо удобств библиотеки. */
  async function sendRaw(message: string, randomId: Long): Promise<unknown> {
    const peer = await platform.client.resolvePeer(anna.id);
    return platform.client.call({ _: 'messages.sendMessage', peer, message, randomId });
  }

  it('FLOOD_WAIT приходит ошибкой с числом секунд, и сообщение не уходит', async () => {
    party.dc.faults.next(shop, 'messages.sendMessage', 'FLOOD_WAIT_17');

    await expect(send('рано')).rejects.toMatchObject({ code: 420, seconds: 17 });
    await send('теперь можно');

    expect(copies('рано')).toBe(0);
    expect(copies('теперь можно')).toBe(1);
    expect(party.dc.ledger.calls({ account: shop, method: 'messages.sendMessage' })).toMatchObject([
      { outcome: 'FLOOD_WAIT_17' },
      { outcome: undefined },
    ]);
  });

  it('ошибка после исполнения: клиент видит отказ, а сообщение ушло', async () => {
    party.dc.faults.nextAfter(shop, 'messages.sendMessage', 'PEER_FLOOD');

    await expect(send('ушло')).rejects.toMatchObject({ text: 'PEER_FLOOD' });

    expect(copies('ушло')).toBe(1);
    expect((await person.next(shop)).text).toBe('ушло');
  });

  it('повтор random_id — ошибка и одна копия', async () => {
    const randomId = Long.fromString('77777777777');
    await sendRaw('однажды', randomId);

    await expect(sendRaw('однажды', randomId)).rejects.toMatchObject({
      code: 500,
      text: 'RANDOM_ID_DUPLICATE',
    });

    expect(party.dc.ledger.sent({ text: 'однажды' })).toMatchObject([{ duplicates: 1 }]);
  });

  it('человеку повтор его письма отвечает номером первого', async () => {
    const once = { randomId: 88888888888n };
    const first = await person.send(shop, 'дважды', once);

    expect(await person.send(shop, 'дважды', once)).toBe(first);
  });

  it('по политике повтор random_id возвращает первый ответ', async () => {
    party.dc.policies.usedRandomId = 'first-answer';
    const first = await sendRaw('однажды', Long.ONE);

    expect(await sendRaw('однажды', Long.ONE)).toEqual(first);

    expect(copies('однажды')).toBe(1);
  });

  it.each(['before', 'after'] as const)(
    'обрыв вместо ответа (%s исполнения) оставляет одну копию',
    async (when) => {
      party.dc.faults.cutInstead(shop, 'messages.sendMessage', when);

      await send('сквозь обрыв');

      expect(connections()).toBe(2);
      expect(copies('сквозь обрыв')).toBe(1);
      expect((await person.next(shop)).text).toBe('сквозь обрыв');
    },
  );

  it('пропавший без следа запрос клиент переспрашивает и шлёт снова', async () => {
    party.dc.faults.silence(shop, 'messages.sendMessage');

    await send('пропавшее');

    expect(copies('пропавшее')).toBe(1);
    expect(party.dc.ledger.calls({ account: shop, method: 'messages.sendMessage' })).toMatchObject([
      { outcome: 'silence' },
      { outcome: undefined },
    ]);
  });

  it('смена соли клиенту незаметна', async () => {
    const [key] = party.dc.keysOf(shop);
    const refused = key?.staleSalts ?? 0;
    party.dc.changeSalt(shop);

    await send('после смены соли');

    expect(key?.staleSalts).toBe(refused + 1);
    expect(copies('после смены соли')).toBe(1);
  });

  it('ошибка транспорта рвёт соединение, а после переподключения сообщение уходит', async () => {
    party.dc.refuseTransport(shop, -429);

    await send('сквозь отказ');

    expect(copies('сквозь отказ')).toBe(1);
    expect(connections()).toBe(2);
  });

  it('забытый ключ: клиент узнаёт об этом ошибкой транспорта 404', async () => {
    party.dc.forgetKeys(shop);

    await platform.waitFor(() => platform.errors.some((each) => String(each).includes('404')));
  });

  it('отозванный вход отвечает 401', async () => {
    party.dc.revoke(shop, 'SESSION_REVOKED');

    await expect(send('поздно')).rejects.toMatchObject({ code: 401, text: 'SESSION_REVOKED' });
  });

  it('замершее соединение молчит в обе стороны, а ожив, отдаёт всё', async () => {
    const release = party.dc.stall(shop);
    await person.send(shop, 'в тишину');
    const answer = send('из тишины');
    expect(copies('из тишины')).toBe(0);
    expect(platform.texts()).not.toContain('в тишину');

    release();
    await answer;
    await platform.waitFor(() => platform.texts().includes('в тишину'));

    expect(copies('из тишины')).toBe(1);
  });

  it('видно, что ключ держали двое; по политике он гибнет', async () => {
    const strings = party.dc.authorise(shop);
    await party.person(shop, { strings });
    expect(strings.key).toMatchObject({ heldTogether: false, spokeTogether: false });

    party.dc.policies.twoHolders = 'refused';
    await expect(party.person(shop, { strings })).rejects.toMatchObject({
      errorMessage: 'AUTH_KEY_DUPLICATED',
    });

    expect(strings.key.heldTogether).toBe(true);
  });

  it('видно, что ключ переходил из рук в руки, но двоих сразу не было', async () => {
    const strings = party.dc.authorise(shop);
    for (const turn of [1, 2, 3]) {
      const worker = await party.person(shop, { strings });
      await worker.send(anna, `смена ${String(turn)}`);
      await worker.disconnect();
      await party.dc.waitFor(() => strings.key.holders.size === 0);
    }

    expect(party.dc.connections(strings.key)).toHaveLength(3);
    expect(strings.key).toMatchObject({ heldTogether: false, spokeTogether: false });
  });
});
