import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { aChain } from '@zveno/engine/testing/a-chain.js';
import { AnsweringStand } from '../support/answering-stand.js';
import { AuthorShell } from '../support/author-shell.js';
import { Conversation } from '../support/conversation.js';
import { docsCommands } from '../support/docs-example.js';
import { nodeIs } from '../support/plugin-folder.js';
import { makeFolder, removeFolder } from '../support/product-process.js';

const project = path.resolve(import.meta.dirname, '../../..');

const chain = aChain()
  .with('start', 'message')
  .with('greet', 'shop.greet', { who: '{{ message.text }}' }, { saveAs: 'said' })
  .with('say', 'send', { text: '{{ said }}', typing: 'off' })
  .set({ variables: { said: { type: 'text' } } })
  .build();

describe('первый плагин по документации, в папке вне проекта', () => {
  let data: string;
  let stand: AnsweringStand;
  let talk: Conversation;
  beforeAll(async () => {
    data = await makeFolder();
    const plugins = { folders: [path.join(data, 'plugins')], codeDir: path.join(data, 'code') };
    stand = await AnsweringStand.open({}, { plugins });
    talk = new Conversation(stand, await stand.shop(chain), await stand.person('Борис'));
  });
  afterAll(async () => {
    await stand.close();
    await removeFolder(data);
  });

  it.each([
    ['JavaScript', '', 'index.js'],
    ['TypeScript', ' --ts', 'index.ts'],
  ])('%s: завели, проверили, запустили, поправили', async (_language, choice, main) => {
    const home = await makeFolder();
    const shell = new AuthorShell(home, {
      DATABASE_URL: stand.running.config.databaseUrl,
      ZVENO_DATA_DIR: data,
    });
    const [create = '', check = '', develop = ''] = await docsCommands('README.md', project);

    await shell.run(create + choice);
    expect(await shell.run(check)).toContain('pass 1');
    const live = shell.launch(develop);
    await live.says('✓ shop 1.0.0 работает');
    await nodeIs(stand.owner, 'shop.greet', true);
    expect(await talk.say('Анна', 1)).toEqual(['Здравствуйте, Анна!']);

    const file = path.join(home, 'shop', main);
    await writeFile(file, (await readFile(file, 'utf8')).replace('Здравствуйте', 'Добрый день'));
    await live.says('✓ shop 1.0.0 работает', 2);
    expect(await talk.say('Анна', 1)).toEqual(['Добрый день, Анна!']);

    await writeFile(file, 'throw new Error("нет ключа");');
    await live.says('✗ shop: Версия 1.0.0 не заработала, служит прежняя: нет ключа');

    await live.stop();
    await nodeIs(stand.owner, 'shop.greet', false);
    await removeFolder(home);
  });
});
