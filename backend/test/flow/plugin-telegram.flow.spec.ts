import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { PluginHost } from '../../src/ports/plugin-host.js';
import { AnsweringStand, type Shop } from '../support/answering-stand.js';
import { Conversation } from '../support/conversation.js';
import { DocPlugin, logSays } from '../support/doc-plugin.js';
import { nodeIs, PluginFolder, pluginBecomes } from '../support/plugin-folder.js';

/** Слово запускает узел плагина, цепочка отвечает его итогом или причиной неудачи. */
const chain = (word: string, type: string, settings = {}) =>
  aChain()
    .with('start', 'message', { text: { how: 'equals', values: [word] } })
    .with('work', type, settings, { saveAs: 'said', onError: { then: 'output' } })
    .with('say', 'send', { text: 'итог: {{ said }}', typing: 'off' })
    .apart('sorry', 'send', { text: 'не вышло: {{ error.message }}', typing: 'off' })
    .edge('work', 'error', 'sorry')
    .set({ variables: { said: { type: 'text' } }, name: word })
    .build();

describe('плагин пишет и читает от имени аккаунта', () => {
  let folder: PluginFolder;
  let stand: AnsweringStand;
  let plugin: DocPlugin;
  let shop: Shop;
  let talk: Conversation;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    stand = await AnsweringStand.open({}, { plugins });
    plugin = await DocPlugin.of('telegram');
    await plugin.put(folder);
    await plugin.allow(stand.owner, null);
    await nodeIs(stand.owner, 'digest.tell', true);
    shop = await stand.shop(chain('скажи', 'digest.tell', { text: 'от плагина' }));
    await stand.give(shop.id, chain('перескажи', 'digest.recall'));
    await stand.give(shop.id, chain('прибери', 'digest.tidy'));
    talk = new Conversation(stand, shop, await stand.person('Борис'));
  });
  afterAll(async () => {
    await stand.close();
    await folder.close();
  });

  /** Выключает и ждёт конца потока: следующий запустится уже с новыми разрешениями. */
  const stop = async () => {
    await stand.owner.post(`/plugins/${plugin.id}/disable`).expect(200);
    const host = stand.running.app.get(PluginHost);
    const late = AbortSignal.timeout(15_000);
    while (await host.use(plugin.id)) {
      if (late.aborted) throw new Error('поток плагина не кончился');
      await pause(50);
    }
  };

  it('сообщение плагина уходит через исходящие аккаунта', async () => {
    expect(await talk.say('скажи', 2)).toEqual(['от плагина', 'итог: отправлено']);
  });

  it('история — весь чат, от старых к новым', async () => {
    const [answer] = await talk.say('перескажи', 1);
    expect(answer?.split('\n')).toEqual([
      'итог: мне: скажи',
      'я: от плагина',
      'я: итог: отправлено',
      'мне: перескажи',
    ]);
  });

  it('своё последнее исправлено, прежние удалены у обоих', async () => {
    await talk.say('прибери', 1);
    await stand.dc.waitFor(
      () =>
        stand.dc.ledger.calls({ account: shop.account, method: 'messages.deleteMessages' }).length >
        0,
      10_000,
    );
    const texts = (await talk.person.history(shop.account)).map(({ text }) => text);
    expect(texts.filter((text) => text === 'от плагина')).toEqual([]);
    expect(texts.some((text) => text.endsWith('(исправлено)'))).toBe(true);
  });

  it('в неразрешённом аккаунте — отказ цепочке и строка в журнале', async () => {
    await stop();
    await plugin.allow(stand.owner, [randomUUID()]);
    await nodeIs(stand.owner, 'digest.tell', true);

    const [answer] = await talk.say('скажи', 1);

    expect(answer).toMatch(/^не вышло: .*плагину не разрешён/);
    await logSays(stand.owner, plugin.id, /telegram\.send: аккаунт .* плагину не разрешён/);
  });

  it('без разрешения telegram — отказ', async () => {
    await stop();
    await plugin.put(folder, { version: '1.1.0', permissions: {} });
    await pluginBecomes(stand.owner, plugin.id, (it) => it?.version === '1.1.0');
    await plugin.allow(stand.owner, null);
    await nodeIs(stand.owner, 'digest.tell', true);

    const [answer] = await talk.say('скажи', 1);

    expect(answer).toMatch(/^не вышло: .*разрешения telegram у плагина нет/);
  });
});
