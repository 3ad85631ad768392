import { aChain } from '@zveno/engine/testing/a-chain.js';
import type { Conversation } from '../support/conversation.js';
import { docsExample } from '../support/docs-example.js';
import { HookStand } from '../support/hook-stand.js';

const chain = aChain()
  .with('start', 'message')
  .with('say', 'send', {
    text: '{{ message.text }}|{{ message.notes.guard.who }}',
    typing: 'off',
  })
  .set({ secondTask: 'allow' })
  .build();

const echo = aChain()
  .with('start', 'message')
  .with('say', 'send', { text: 'Эхо {{ message.text }}', typing: 'off' })
  .set({ secondTask: 'allow' })
  .build();

/** Хук отвечает выражением; `text` — текст сообщения. */
const aHook = (answer: string, onFailure = 'pass') => `
  import { definePlugin } from '@zveno/plugin-sdk';
  export default definePlugin({ before: [{
    name: 'look', onFailure: '${onFailure}',
    run: async ({ text }, { storage }) => ${answer},
  }] });`;

describe('хуки сообщений', () => {
  let stand: HookStand;
  beforeAll(async () => {
    stand = await HookStand.open();
  });
  afterAll(() => stand.close());

  it('пример из документации: меняет текст, ставит пометки, отбрасывает и узнаёт о записанном', async () => {
    const code = await docsExample('hooks.md');
    await stand.give('guard', code, { asks: { messages: true, storage: true } });
    const talk = await stand.talk(chain, 'Борис');

    expect(await talk.say('  привет!  ', 1)).toEqual(['привет!|Борис']);
    await talk.person.send(talk.shop.account, 'Казино ждёт');
    expect(await talk.say('ещё', 1)).toEqual(['ещё|Борис']);
    await stand.logs('guard', 'отброшено: реклама («казино»)');
    await stand.until(async () => {
      const seen = await stand.rows(`select 1 from plugin_storage where plugin_id = 'guard'`);
      return seen.length === 2;
    }, 'две вести о записанном');
    expect(await talk.outcomes()).toHaveLength(2);
    await stand.until(
      async () => (await stand.rows('select 1 from plugin_inbox')).length === 0,
      'придержанного не осталось',
    );
    await stand.until(
      async () => (await stand.rows('select 1 from plugin_notices')).length === 0,
      'вестей не осталось',
    );
    await stand.turnOff('guard');
  });

  it('молчащий хук: сообщение идёт дальше через две секунды, другие чаты отвечают сразу', async () => {
    const [slow, quick] = [await stand.talk(echo, 'Вера'), await stand.talk(echo, 'Глеб')];
    const silent = aHook(`text === 'молчи' ? new Promise(() => {}) : {}`);
    await stand.give('mute', silent, { asks: { messages: true } });

    const started = performance.now();
    await slow.person.send(slow.shop.account, 'молчи');
    expect(await quick.say('сразу', 1)).toEqual(['Эхо сразу']);
    await slow.person.send(slow.shop.account, 'второе');
    expect(await slow.hear(2)).toEqual(['Эхо молчи', 'Эхо второе']);
    expect(performance.now() - started).toBeGreaterThan(1_900);
    // Другой чат ответил, пока хук ещё молчал в первом.
    const sentTo = ({ person }: Conversation) => stand.stand.dc.ledger.sent({ to: person.account });
    expect(sentTo(quick)[0]?.at).toBeLessThan(sentTo(slow)[0]?.at ?? 0);
    await stand.logs('mute', 'пропущено мимо хука «look»');
    await stand.turnOff('mute');
  });

  it('придержанное ждёт ответа хука по порядку и видно, почему', async () => {
    const talk = await stand.talk(echo, 'Дарья');
    const busy = aHook(
      `(await storage.get('open')) ? {} : Promise.reject(new Error('склад закрыт'))`,
      'hold',
    );
    await stand.give('strict', busy, { asks: { messages: true, storage: true } });

    await talk.person.send(talk.shop.account, 'первое');
    await talk.person.send(talk.shop.account, 'второе');
    await stand.logs('strict', 'придержано, пока хук «look» не ответит: склад закрыт');
    await stand.until(async () => {
      const held = await stand.rows<{ reason: string }>(
        `select reason from plugin_inbox where held_by = 'strict'`,
      );
      return held.length === 1 && held[0]?.reason === 'склад закрыт';
    }, 'причина в строке');
    expect(talk.said).toEqual([]);

    await stand.rows(`insert into plugin_storage values ('strict', 'open', 'true')`);
    expect(await talk.hear(2)).toEqual(['Эхо первое', 'Эхо второе']);
  });

  it('выключили — придержанное идёт дальше', async () => {
    await stand.rows(`delete from plugin_storage where plugin_id = 'strict'`);
    const talk = await stand.talk(echo, 'Егор');
    await talk.person.send(talk.shop.account, 'жду');
    await stand.until(async () => {
      const held = await stand.rows(`select 1 from plugin_inbox where held_by = 'strict'`);
      return held.length === 1;
    }, 'придержано');

    await stand.turnOff('strict');

    expect(await talk.hear(1)).toEqual(['Эхо жду']);
  });

  it('плагин слышит только аккаунты, которые ему разрешили', async () => {
    const [own, other] = [await stand.talk(echo, 'Жанна'), await stand.talk(echo, 'Зоя')];
    const loud = aHook('({ text: text.toUpperCase() })');
    await stand.give('loud', loud, { asks: { messages: true }, accounts: [own.shop.id] });

    expect(await own.say('тихо', 1)).toEqual(['Эхо ТИХО']);
    expect(await other.say('тихо', 1)).toEqual(['Эхо тихо']);
    await stand.turnOff('loud');
  });
});
