import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { AnsweringStand, type Shop } from '../support/answering-stand.js';
import type { Person } from '../support/data-centre/index.js';

const stranger = 'vera_b';
const day = 24 * 3_600_000;
/** Столько, чтобы занятая машина успела увидеть всё, что бывает за время остановки. */
const pauseMs = 6_000;
/** Порт, на котором никто не слушает. */
const nobodyListens = 9;

const echo = ChainDocument.parse({
  schema: 1,
  name: 'Эхо',
  secondTask: 'allow',
  nodes: {
    start: {
      type: 'message',
      settings: {
        where: ['private', 'group'],
        late: 'run',
        text: { how: 'regex', values: ['^\\d+$'] },
      },
      next: { next: 'answer' },
    },
    answer: { type: 'send', settings: { text: 'Ответ {{message.text}}', typing: 'off' } },
  },
});
/** По слову одного пишет другому, который аккаунту ещё не писал. */
const introduction = ChainDocument.parse({
  schema: 1,
  name: 'Знакомство',
  secondTask: 'allow',
  nodes: {
    start: {
      type: 'message',
      settings: { text: { how: 'starts', values: ['позови'] } },
      next: { next: 'other' },
    },
    other: {
      type: 'send',
      settings: { text: 'Вас {{message.text}}', typing: 'off', chat: `@${stranger}` },
    },
  },
});

interface Pace {
  readonly waiting: number;
  readonly parks: readonly {
    readonly scope: string;
    readonly name: string | null;
    readonly code: string;
  }[];
}

describe('отказы Telegram: состояние, причина, темп — и ничего не потеряно', () => {
  let stand: AnsweringStand;
  let ivan: Person;
  let vera: Person;
  let shop: Shop;

  beforeAll(async () => {
    stand = await AnsweringStand.open();
    ivan = await stand.person('Иван');
    vera = await stand.person('Вера', { username: stranger });
  });
  afterAll(() => stand.close());
  beforeEach(async () => {
    shop = await stand.shop(echo);
  });

  const pace = async (): Promise<Pace> =>
    (await stand.owner.get(`/sessions/${shop.id}/pace`).expect(200)).body as Pace;
  /** Исход отправленного пишет следующий ход, чуть позже самой отправки. */
  const waiting = async (count: number) => {
    while ((await pace()).waiting !== count);
  };
  /** Остановку темпа пишут сразу, но не раньше, чем о ней узнали. */
  const parked = async (): Promise<Pace['parks']> => {
    for (;;) {
      const { parks } = await pace();
      if (parks.length > 0) return parks;
    }
  };
  const refuseNext = (error: string) =>
    stand.dc.faults.next(shop.account, 'messages.sendMessage', error);
  const calls = () => stand.dc.ledger.calls({ account: shop.account }).length;
  const sends = () =>
    stand.dc.ledger.calls({ account: shop.account, method: 'messages.sendMessage' });
  const texts = (to: Person) => stand.dc.ledger.texts({ from: shop.account, to: to.account });
  /** Сколько миллисекунд прошло между отказом и следующей попыткой. */
  const pauseAfter = (error: string) => {
    const at = sends().findIndex(({ outcome }) => outcome === error);
    return (sends()[at + 1]?.at ?? 0) - (sends()[at]?.at ?? 0);
  };
  const proxy = async (port: number | undefined) => {
    const { body } = await stand.owner.get(`/sessions/${shop.id}`).expect(200);
    const { revision } = body as { revision: number };
    const path = `/sessions/${shop.id}/proxy`;
    if (port === undefined) await stand.owner.delete(path, revision).expect(200);
    else {
      const there = { kind: 'socks5', host: '127.0.0.1', port };
      await stand.owner.put(path, there, revision).expect(200);
    }
  };

  it('FLOOD_WAIT: отправка ждёт названный срок вся, потом идёт сама', async () => {
    refuseNext('FLOOD_WAIT_6');
    await ivan.send(shop.account, '1');

    const limited = await stand.status(shop.id, 'limited', 'flood-wait');
    const until = Date.parse(limited.statusUntil ?? '');
    expect(until - (sends()[0]?.at ?? 0)).toBeGreaterThanOrEqual(pauseMs);
    expect(await parked()).toMatchObject([{ scope: 'method', name: 'send', code: 'FLOOD_WAIT' }]);
    await waiting(1);
    await vera.send(shop.account, '2');
    await stand.status(shop.id, 'online');

    expect((await ivan.next(shop.account)).text).toBe('Ответ 1');
    expect((await vera.next(shop.account)).text).toBe('Ответ 2');
    expect(pauseAfter('FLOOD_WAIT_6')).toBeGreaterThan(pauseMs);
    expect(sends()).toHaveLength(3);
    expect(await pace()).toMatchObject({ parks: [] });
  });

  it('долгий FLOOD_WAIT снимает человек: состояние возвращается сразу', async () => {
    refuseNext('FLOOD_WAIT_600');
    await ivan.send(shop.account, '1');
    await stand.status(shop.id, 'limited', 'flood-wait');

    await stand.owner.post(`/sessions/${shop.id}/pace/resume`, {}).expect(200);

    expect((await ivan.next(shop.account)).text).toBe('Ответ 1');
    await stand.status(shop.id, 'online', 'online');
  });

  it('FLOOD_WAIT на поиск по имени: ждёт только тот, кого ищут', async () => {
    await stand.give(shop.id, introduction);
    stand.dc.faults.next(shop.account, 'contacts.resolveUsername', 'FLOOD_WAIT_6');
    await ivan.send(shop.account, 'позови');
    await ivan.send(shop.account, '1');

    expect((await ivan.next(shop.account)).text).toBe('Ответ 1');
    expect(await parked()).toMatchObject([{ scope: 'chat', name: `@${stranger}` }]);
    expect(texts(vera)).toEqual([]);
    expect((await vera.next(shop.account)).text).toBe('Вас позови');
  });

  it('SLOWMODE_WAIT: ждёт только этот чат, аккаунт на связи', async () => {
    const members = [shop.account];
    const group = stand.dc.createGroup({ title: 'Соседи', creator: ivan.account, members });
    refuseNext('SLOWMODE_WAIT_6');
    await ivan.send(group, '1');
    await stand.dc.waitFor(() => sends().length === 1);

    await vera.send(shop.account, '2');
    expect((await vera.next(shop.account)).text).toBe('Ответ 2');
    expect(stand.dc.ledger.texts({ from: shop.account, to: group })).toEqual([]);
    expect(await parked()).toMatchObject([{ scope: 'chat', code: 'SLOWMODE_WAIT' }]);
    await stand.status(shop.id, 'online', 'online');

    expect((await ivan.next(group)).text).toBe('Ответ 1');
    const [refused, , repeated] = sends();
    expect((repeated?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(pauseMs);
    expect(sends()).toHaveLength(3);
  });

  it('PEER_FLOOD: знакомым отвечает, незнакомым не пишет сутки или пока не снимет человек', async () => {
    await stand.give(shop.id, introduction);
    refuseNext('PEER_FLOOD');
    await ivan.send(shop.account, 'позови раз');

    const limited = await stand.status(shop.id, 'limited', 'peer-flood');
    expect(Date.parse(limited.statusUntil ?? '') - Date.now()).toBeGreaterThan(day - 60_000);
    await ivan.send(shop.account, 'позови два');
    await ivan.send(shop.account, '1');
    expect((await ivan.next(shop.account)).text).toBe('Ответ 1');
    expect(texts(vera)).toEqual([]);
    expect(sends()).toHaveLength(2);
    await waiting(2);
    expect(await parked()).toMatchObject([{ scope: 'strangers', code: 'PEER_FLOOD' }]);

    await stand.owner.post(`/sessions/${shop.id}/pace/resume`, {}).expect(200);
    expect((await vera.next(shop.account)).text).toBe('Вас позови раз');
    expect((await vera.next(shop.account)).text).toBe('Вас позови два');
    await stand.status(shop.id, 'online', 'online');
    expect(sends()).toHaveLength(4);
  });

  it('AUTH_KEY_UNREGISTERED: ждёт нового входа, ключом больше не пользуется, ответ не потерян', async () => {
    refuseNext('AUTH_KEY_UNREGISTERED');
    await ivan.send(shop.account, '1');
    await stand.status(shop.id, 'logged-out', 'revoked-in-telegram');
    stand.dc.revoke(shop.account, 'AUTH_KEY_UNREGISTERED');
    await waiting(1);
    const before = calls();
    await stand.owner.post(`/sessions/${shop.id}/pause`, {}).expect(200);
    await stand.owner.post(`/sessions/${shop.id}/resume`, {}).expect(200);
    await stand.status(shop.id, 'logged-out');
    expect(calls()).toBe(before);

    const { telethon } = stand.dc.authorise(shop.account);
    await stand.owner.post(`/sessions/${shop.id}/import`, { text: telethon }).expect(204);
    await stand.status(shop.id, 'online');

    expect((await ivan.next(shop.account)).text).toBe('Ответ 1');
    await ivan.send(shop.account, '2');
    expect((await ivan.next(shop.account)).text).toBe('Ответ 2');
    expect(texts(ivan)).toEqual(['Ответ 1', 'Ответ 2']);
  });

  it('USER_DEACTIVATED: стоит и не пробует снова, даже после паузы', async () => {
    const [key] = stand.dc.keysOf(shop.account);
    refuseNext('USER_DEACTIVATED');
    await ivan.send(shop.account, '1');
    await stand.status(shop.id, 'failed', 'account-deleted');
    const before = { calls: calls(), connections: key?.holdings.length };

    await stand.owner.post(`/sessions/${shop.id}/pause`, {}).expect(200);
    await stand.status(shop.id, 'paused');
    await stand.owner.post(`/sessions/${shop.id}/resume`, {}).expect(200);
    await stand.status(shop.id, 'failed', 'account-deleted');

    expect({ calls: calls(), connections: key?.holdings.length }).toEqual(before);
    await waiting(1);
  });

  it('немое соединение рвёт само и отвечает один раз', async () => {
    const [key] = stand.dc.keysOf(shop.account);
    stand.dc.stall(shop.account);
    await ivan.send(shop.account, '1');

    expect((await ivan.next(shop.account, 60_000)).text).toBe('Ответ 1');
    await stand.status(shop.id, 'online');
    await stand.dc.waitFor(() => key?.holders.size === 1);
    expect(texts(ivan)).toEqual(['Ответ 1']);
  });

  it('неверный прокси назван; без него связь возвращается, и ответ уходит', async () => {
    await proxy(nobodyListens);
    await stand.status(shop.id, 'connecting', 'proxy-unreachable');
    await ivan.send(shop.account, '1');

    await proxy(undefined);
    await stand.status(shop.id, 'online');
    expect((await ivan.next(shop.account)).text).toBe('Ответ 1');
    expect(texts(ivan)).toEqual(['Ответ 1']);
  });
});
