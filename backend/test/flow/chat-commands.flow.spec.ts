import { aChain } from '@zveno/engine/testing/a-chain.js';
import type { Conversation } from '../support/conversation.js';
import type { Person } from '../support/data-centre/index.js';
import { docsExample } from '../support/docs-example.js';
import { HookStand } from '../support/hook-stand.js';

/** Отвечает собеседнику и отзывается на слова владельца. */
const chain = aChain()
  .with('start', 'message')
  .with('say', 'send', { text: 'Эхо {{ message.text }}', typing: 'off' })
  .set({ secondTask: 'allow' })
  .build();

describe('команды чата', () => {
  let stand: HookStand;
  let talk: Conversation;
  let owner: Person;
  beforeAll(async () => {
    stand = await HookStand.open();
    talk = await stand.talk(chain, 'Борис');
    owner = await stand.owner(talk);
    const code = await docsExample('commands.md');
    await stand.give('desk', code, { asks: { telegram: true } });
  });
  afterAll(() => stand.close());

  /** Владелец пишет собеседнику; возвращает, каким стало его сообщение. */
  const becomes = async (
    text: string,
    chat: Parameters<Person['send']>[0] = talk.person.account,
  ) => {
    const id = await owner.send(chat, text);
    const seen = await owner.waitFor(
      (it) => it.kind === 'edited' && it.message.id === id && it.message.chat === chat.id,
    );
    return seen.kind === 'edited' && seen.message.text;
  };

  it('пример из документации: ответ заменяет слово владельца', async () => {
    expect(await becomes('.sum 2 3')).toBe('2 + 3 = 5');
    expect(await becomes('.Sum 4 5')).toBe('4 + 5 = 9');
  });

  it('отвечает и в группе, и в «Избранном»', async () => {
    const members = [talk.shop.account];
    const creator = talk.person.account;
    const group = stand.stand.dc.createGroup({ title: 'Соседи', creator, members });

    expect(await becomes('.sum 6 7', group)).toBe('6 + 7 = 13');
    expect(await becomes('.sum 8 9', talk.shop.account)).toBe('8 + 9 = 17');
  });

  it('команда не делает чат занятым владельцем', async () => {
    await becomes('.sum 1 1');

    await talk.person.send(talk.shop.account, 'ты тут?');
    await stand.until(
      () => Promise.resolve(talk.said.includes('Эхо ты тут?')),
      'цепочка отвечает и после команды',
    );
    expect(talk.said.at(-1)).toBe('Эхо ты тут?');
  });

  it('ошибка плагина видна на месте команды', async () => {
    expect(await becomes('.sum раз два')).toBe('⚠ Нужны числа через пробел');
    await stand.logs('desk', 'Команда .sum: Нужны числа через пробел');
  });

  it('команда стирает себя у всех', async () => {
    const id = await owner.send(talk.person.account, '.hush');

    await owner.waitFor((it) => it.kind === 'deleted' && it.ids.includes(id));
    const left = await talk.person.history(talk.shop.account);
    expect(left.map(({ text }) => text)).not.toContain('.hush');
  });

  it('слово, которое есть у двух плагинов, — первого по имени; второму говорит журнал', async () => {
    const code = await docsExample('commands.md');
    await stand.give('other', code.replace('} = ${', '} равно ${'), { asks: { telegram: true } });

    await stand.logs('other', 'Команда .sum уже есть у плагина «desk»');
    expect(await becomes('.sum 7 1')).toBe('7 + 1 = 8');
    await stand.turnOff('other');
  });

  it('неизвестное слово и слово выключенного плагина — обычный текст', async () => {
    await owner.send(talk.person.account, '.unknown 1');
    await stand.turnOff('desk');
    await owner.send(talk.person.account, '.sum 2 2');
    await stand.until(async () => {
      const [contact] = await stand.rows<{ paused: boolean }>(
        'select paused_until is not null as paused from contacts',
      );
      return contact?.paused === true;
    }, 'владелец написал сам, чат его');

    const texts = (await talk.person.history(talk.shop.account)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['.unknown 1', '.sum 2 2']));
    await stand.until(
      async () => (await stand.rows('select 1 from plugin_inbox')).length === 0,
      'придержанного не осталось',
    );
  });
});
