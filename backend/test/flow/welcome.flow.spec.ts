import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { parse } from 'yaml';
import { AnsweringStand, type Shop } from '../support/answering-stand.js';
import { Conversation } from '../support/conversation.js';
import { secondPassword, TelegramEntries } from '../support/telegram-entries.js';

const welcome = ChainDocument.parse(
  parse(readFileSync('backend/engine/examples/welcome.chain.yaml', 'utf8')),
);
/** То же приветствие с поправленными настройками одного узла. */
const welcomeWith = (node: string, settings: object): ChainDocument => {
  const copy = structuredClone(welcome);
  Object.assign(copy.nodes[node]?.settings ?? {}, settings);
  return copy;
};
const question = 'Вам уже есть 18?';
const unclear = 'Не совсем понял. Ответьте, пожалуйста, «да» или «нет».';
const asked = ['start', 'greeting', 'age'];

const entries = {
  'по QR': 'byQr',
  'по номеру, коду и паролю': 'byCode',
  'строкой Telethon': 'telethon',
  'строкой GramJS': 'gramjs',
} as const;

describe('«Приветствие» в настоящем чате', () => {
  let stand: AnsweringStand;
  let shop: Shop;

  beforeAll(async () => {
    stand = await AnsweringStand.open();
    shop = await stand.shop(welcome);
  });
  afterAll(() => stand.close());

  const meet = async (name: string, place = shop) =>
    new Conversation(stand, place, await stand.person(name));
  const greeted = async (name: string, place = shop) => {
    const talk = await meet(name, place);
    const [hello, ask] = await talk.say('/start', 2);
    expect(hello).toContain(name);
    expect(ask).toBe(question);
    return talk;
  };

  const disconnect = async ({ id, account }: Shop) => {
    await stand.owner.post(`/sessions/${id}/pause`).expect(200);
    const [key] = stand.dc.keysOf(account);
    await stand.dc.waitFor(() => key?.holders.size === 0, 10_000, 'конец связи');
  };
  const reconnect = async ({ id }: Shop) => {
    await stand.owner.post(`/sessions/${id}/resume`).expect(200);
    await stand.status(id, 'online');
  };

  it.each(Object.entries(entries))(
    'аккаунт, вошедший %s, выходит на связь и отвечает человеку',
    async (_, way) => {
      const account = stand.account(way === 'byCode' ? { password: secondPassword } : {});
      const id = await stand.sessionWith(welcome);
      const enter = new TelegramEntries(stand);

      if (way === 'byQr' || way === 'byCode') await enter[way](id, account);
      else await enter.byString(id, account, way);
      await stand.status(id, 'online');

      const talk = await greeted('Ольга', { id, account });
      expect(await talk.outcomes()).toMatchObject([{ status: 'waiting', nodeId: 'age' }]);
      const { body } = await stand.owner.get(`/sessions/${id}`).expect(200);
      expect(body).toMatchObject({ telegramUserId: String(account.id) });
    },
  );

  it('взрослому отвечает как взрослому и запоминает это о нём', async () => {
    const talk = await greeted('Иван');

    expect(await talk.say('да', 1)).toEqual([
      'Отлично! Спрашивайте обо всём — подскажу и помогу с выбором.',
    ]);

    expect(await talk.variables()).toEqual({ adult: true });
    expect(await talk.outcomes()).toMatchObject([
      { status: 'done', path: [...asked, 'age', 'is-adult', 'adult-answer', 'end-adult'] },
    ]);
  });

  it('первое сообщение здоровается и без /start; младшему отвечает иначе, второго раза не начинает', async () => {
    const talk = await meet('Пётр');
    const [hello, ask] = await talk.say('Здравствуйте, вы работаете?', 2);
    expect([hello, ask]).toEqual([expect.stringContaining('Пётр'), question]);

    expect(await talk.say('нет', 1)).toEqual([
      'Спасибо за честность! Для вас есть раздел без ограничений по возрасту.',
    ]);
    await talk.say('Понятно, до свидания', 0);
    await talk.say('/start', 2);

    expect(talk.said).toHaveLength(5);
    expect(await talk.variables()).toEqual({ adult: false });
    expect(await talk.outcomes()).toMatchObject([
      { status: 'done', path: [...asked, 'age', 'is-adult', 'minor-answer', 'end-minor'] },
      { status: 'waiting', path: asked },
    ]);
  });

  it('непонятный ответ переспрашивает дважды; /start посреди вопроса второго разговора не начинает', async () => {
    const talk = await greeted('Зоя');

    expect(await talk.say('зелёный', 1)).toEqual([unclear]);
    expect(await talk.say('/start', 1)).toEqual([unclear]);
    expect(await talk.say('не знаю я', 1)).toEqual([
      'Похоже, мы не поняли друг друга. Напишите /start, когда захотите продолжить.',
    ]);

    expect(await talk.variables()).toEqual({});
    expect(await talk.outcomes()).toMatchObject([
      { status: 'done', path: [...asked, 'age', 'age', 'age', 'not-understood', 'end-invalid'] },
    ]);
  });

  it('слово отмены останавливает', async () => {
    const talk = await greeted('Олег');

    expect(await talk.say('Стоп!', 1)).toEqual([
      'Хорошо, остановились. Чтобы начать заново, напишите /start.',
    ]);

    expect(await talk.outcomes()).toMatchObject([
      { status: 'done', path: [...asked, 'age', 'cancelled', 'end-cancelled'] },
    ]);
  });

  it('молчащему напоминает о себе в срок, без звука и один раз', async () => {
    const impatient = await stand.shop(welcomeWith('age', { timeout: '4s' }));
    const talk = await greeted('Нина', impatient);

    expect(await talk.hear(1)).toEqual([
      'Не дождались ответа. Напишите /start — продолжим в любое время.',
    ]);

    const sent = { from: impatient.account, to: talk.person.account };
    expect(stand.dc.ledger.sent(sent).map(({ silent }) => silent)).toEqual([false, false, true]);
    expect(await talk.outcomes()).toMatchObject([
      { status: 'done', path: [...asked, 'age', 'silence', 'end-silence'] },
    ]);
  });

  it('ответ, данный в перерыве связи, не опаздывает к сроку вопроса', async () => {
    const timeout = 8_000;
    const impatient = await stand.shop(welcomeWith('age', { timeout: `${timeout / 1000}s` }));
    const talk = await greeted('Лев', impatient);
    const overdue = pause(timeout + 1_000);
    await disconnect(impatient);

    await talk.say('да', 0);
    await overdue;
    await reconnect(impatient);

    expect(await talk.hear(1)).toEqual([expect.stringContaining('Отлично!')]);
    expect(await talk.outcomes()).toMatchObject([{ status: 'done', nodeId: 'end-adult' }]);
  });

  it('написавшему, пока аккаунт был не на связи, отвечает по правилу запуска', async () => {
    const strict = await stand.shop(welcomeWith('start', { late: 'ignore' }));
    const [answered, ignored] = [await meet('Вера'), await meet('Глеб', strict)];
    for (const place of [shop, strict]) await disconnect(place);

    for (const talk of [answered, ignored]) await talk.say('/start', 0);
    for (const place of [shop, strict]) await reconnect(place);

    expect(await answered.hear(2)).toEqual([expect.stringContaining('Вера'), question]);
    expect(await ignored.say('/start', 2)).toEqual([expect.stringContaining('Глеб'), question]);
    expect(ignored.said).toHaveLength(2);
    expect(await ignored.outcomes()).toHaveLength(1);
  });
});
