import { jest } from '@jest/globals';
import path from 'node:path';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { Conversation } from '../support/conversation.js';
import { nodeIs, PluginFolder, pluginBecomes } from '../support/plugin-folder.js';

jest.setTimeout(60_000);

const root = path.resolve(import.meta.dirname, '../../..');

describe('поставляемые плагины', () => {
  let folder: PluginFolder;
  let stand: AnsweringStand;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    for (const id of ['tables', 'work-hours', 'ai-reply', 'owner-commands'])
      await folder.copy(path.join(root, 'plugins', id), id);
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    stand = await AnsweringStand.open({}, { plugins });
  });
  afterAll(async () => {
    await stand.close();
    await folder.close();
  });

  /** Администратор соглашается со всем, чего просит плагин. */
  const allow = async (id: string) => {
    const asking = await pluginBecomes(stand.owner, id, (it) => it?.state === 'asking');
    const { asks } = (await stand.owner.get(`/plugins/${asking?.id ?? ''}`).expect(200)).body;
    const permissions = { ...asks, accounts: null };
    await stand.owner.post(`/plugins/${id}/enable`, { permissions }).expect(200);
  };

  it('«Таблицы»: цепочка дописывает строку и находит её', async () => {
    await allow('tables');
    await nodeIs(stand.owner, 'tables.find', true);
    const cell = (column: string, value: string) => ({ column, value });
    const table = 'Заявки';
    const chain = aChain()
      .with('start', 'message')
      .with('add', 'tables.add', { table, values: [cell('Товар', '{{ message.text }}')] })
      .with(
        'find',
        'tables.find',
        { table, where: [cell('Товар', 'ЧАЙ')], many: true },
        { saveAs: 'rows' },
      )
      .apart('say', 'send', { text: 'Чая: {{ rows.size }}', typing: 'off' })
      .apart('none', 'send', { text: 'Чая нет', typing: 'off' })
      .edge('find', 'found', 'say')
      .edge('find', 'absent', 'none')
      .set({ variables: { rows: { type: 'list' } } })
      .build();
    const talk = new Conversation(stand, await stand.shop(chain), await stand.person('Борис'));

    expect(await talk.say('Кофе', 1)).toEqual(['Чая нет']);
    expect(await talk.say('чай', 1)).toEqual(['Чая: 1']);
    expect(await talk.say('Чай', 1)).toEqual(['Чая: 2']);
  });
});
