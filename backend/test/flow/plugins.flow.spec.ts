import { aChain } from '@zveno/engine/testing/a-chain.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { Conversation } from '../support/conversation.js';
import { expectWithin } from '../support/machine-pace.js';
import { aNode, nodeIs, PluginFolder, pluginBecomes } from '../support/plugin-folder.js';

const twoSeconds = 2_000;

/** Отвечает словом плагина; без плагина — извиняется. */
const chain = aChain()
  .with('start', 'message')
  .with(
    'greet',
    'hello.greet',
    { word: '{{ message.text }}' },
    { saveAs: 'said', onError: { then: 'output' } },
  )
  .with('say', 'send', { text: '{{ said }}', typing: 'off' })
  .apart('sorry', 'send', { text: 'Плагина нет', typing: 'off' })
  .edge('greet', 'error', 'sorry')
  .set({ variables: { said: { type: 'text' } } })
  .build();

describe('плагин в живой установке', () => {
  let folder: PluginFolder;
  let stand: AnsweringStand;
  let talk: Conversation;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    stand = await AnsweringStand.open({}, { plugins });
  });
  afterAll(async () => {
    await stand.close();
    await folder.close();
  });

  it('положили — узел в палитре за две секунды, и цепочка им отвечает', async () => {
    const started = performance.now();
    await folder.put('hello', aNode('greet', '`Привет, ${settings.word}`'));
    await nodeIs(stand.owner, 'hello.greet', true);

    await expectWithin(twoSeconds, performance.now() - started);
    talk = new Conversation(stand, await stand.shop(chain), await stand.person('Борис'));
    expect(await talk.say('Анна', 1)).toEqual(['Привет, Анна']);
  });

  it('изменили код — отвечает по-новому', async () => {
    await folder.put('hello', aNode('greet', '`Здравствуйте, ${settings.word}`'), {
      version: '1.1.0',
    });
    await pluginBecomes(
      stand.owner,
      'hello',
      (it) => it?.version === '1.1.0' && it.nodes.length === 1,
    );

    expect(await talk.say('Анна', 1)).toEqual(['Здравствуйте, Анна']);
  });

  it('новая версия не запустилась — служит прежняя, и видно почему', async () => {
    await folder.put('hello', 'throw new Error("нет ключа");', { version: '2.0.0' });
    const plugin = await pluginBecomes(stand.owner, 'hello', (it) => it?.reason !== null);

    expect(plugin).toMatchObject({ state: 'on', version: '1.1.0' });
    expect(plugin?.reason).toEqual({
      code: 'version-refused',
      ru: 'Версия 2.0.0 не заработала, служит прежняя: нет ключа',
      en: 'Version 2.0.0 did not start, the previous one keeps working: нет ключа',
    });
    expect(await talk.say('Анна', 1)).toEqual(['Здравствуйте, Анна']);
  });

  it('вернули служащий код — о непринятой версии больше не напоминают', async () => {
    await folder.put('hello', aNode('greet', '`Здравствуйте, ${settings.word}`'), {
      version: '1.1.0',
    });

    const plugin = await pluginBecomes(stand.owner, 'hello', (it) => it?.reason === null);
    expect(plugin).toMatchObject({ state: 'on', version: '1.1.0' });
  });

  it('убрали — узла нет, цепочка идёт выходом ошибки', async () => {
    await folder.remove('hello');
    await nodeIs(stand.owner, 'hello.greet', false);

    expect(await talk.say('Анна', 1)).toEqual(['Плагина нет']);
  });
});
