import { aChain } from '@zveno/engine/testing/a-chain.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { Conversation } from '../support/conversation.js';
import { DocPlugin } from '../support/doc-plugin.js';
import { nodeIs, PluginFolder } from '../support/plugin-folder.js';

/** Говорит, что цепочка знала о госте до узла, и что ответил узел. */
const chain = aChain()
  .with('start', 'message')
  .with('visit', 'loyalty.visit', {}, { saveAs: 'visits' })
  .with('regulars', 'loyalty.regulars', {}, { saveAs: 'regulars' })
  .with('say', 'send', {
    text: '{{ visits }}, помню {{ contact.visits }}, постоянных {{ regulars }}',
    typing: 'off',
  })
  .set({ variables: { visits: { type: 'number' }, regulars: { type: 'number' } } })
  .build();

describe('плагин и собеседники', () => {
  let folder: PluginFolder;
  let stand: AnsweringStand;
  let talk: Conversation;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    stand = await AnsweringStand.open({}, { plugins });
    const plugin = await DocPlugin.of('contacts');
    await plugin.put(folder);
    await plugin.allow(stand.owner, null);
    await nodeIs(stand.owner, 'loyalty.visit', true);
    talk = new Conversation(stand, await stand.shop(chain), await stand.person('Борис'));
  });
  afterAll(async () => {
    await stand.close();
    await folder.close();
  });

  it('правку видит цепочка, и следующее сообщение её не затирает', async () => {
    const [first] = await talk.say('раз', 1);
    expect(first).toMatch(/^1,/);
    expect(await talk.variables()).toEqual({ visits: 1, newcomer: true });

    const [second] = await talk.say('два', 1);
    expect(second).toMatch(/^2,/);
    expect(await talk.variables()).toEqual({ visits: 2 });
  });

  it('метка ставится, и по ней находят', async () => {
    const [third] = await talk.say('три', 1);
    expect(third).toBe('3, помню 3, постоянных 1');
  });
});
