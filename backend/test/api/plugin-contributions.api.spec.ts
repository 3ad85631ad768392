import { randomUUID } from 'node:crypto';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { PluginFolder } from '../support/plugin-folder.js';
import { runPlugin } from '../support/running-plugin.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const code = `
  import { definePlugin } from '@zveno/plugin-sdk';
  const text = (ru) => ({ ru, en: ru });
  const command = (name, run, more = {}) =>
    ({ name, title: text(name), description: text(name), palette: true, run, ...more });
  export default definePlugin({ commands: [
    command('echo', (call) => ({ text: JSON.stringify(call), open: '/chains' }), { keys: 'Ctrl+Shift+Y' }),
    command('away', () => ({ open: 'https://example.org' })),
    command('fails', () => { throw new Error('сбой') }),
    command('hidden', () => ({}), { palette: false }),
  ] });`;

describe('вклад плагинов на страницы', () => {
  let running: TestApp;
  let folder: PluginFolder;
  let admin: Client;
  let member: Client;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    running = await startTestApp({ plugins });
    const [first, second] = await signUp(running, 'Анна', 'Борис');
    if (!first || !second) throw new Error('Людей двое');
    [admin, member] = [new Client(running, first), new Client(running, second)];
    await runPlugin(admin, folder, { id: 'panel', code });
  });
  afterAll(async () => {
    await running.close();
    await folder.close();
  });

  const run = (who: Client, name: string, body: object = {}) =>
    who.post(`/plugins/panel/commands/${name}`, body);

  it('команды палитры видны каждому вошедшему, прочие — нет', async () => {
    const { body } = await member.get('/plugin-contributions').expect(200);

    expect(body).toMatchObject({
      items: [
        {
          plugin: 'panel',
          commands: [{ name: 'echo', keys: 'Ctrl+Shift+Y' }, { name: 'away' }, { name: 'fails' }],
          widgets: [],
          routes: [],
        },
      ],
    });
    await run(member, 'hidden').expect(404);
  });

  it('команда идёт от имени вошедшего и знает открытое, которое ему видно', async () => {
    const { body: chain } = await member.post('/chains', { document: aChain('Моя') }).expect(201);
    const key = randomUUID();
    const said = await run(member, 'echo', { text: 'чай', open: { chain: chain.id }, key });

    expect(said.body.open).toBe('/chains');
    expect(JSON.parse(said.body.text as string)).toMatchObject({
      from: 'panel',
      text: 'чай',
      user: { name: 'Борис' },
      open: { chain: chain.id },
    });
  });

  it.each(['chain', 'session', 'contact', 'task'])('чужое открытое (%s) — отказ', async (kind) => {
    await run(member, 'echo', { open: { [kind]: randomUUID() } }).expect(404);
  });

  it('чужую цепочку плагин не узнаёт, наружу страницу не уводит, сбой виден', async () => {
    const { body: chain } = await admin.post('/chains', { document: aChain('Чужая') }).expect(201);
    await run(member, 'echo', { open: { chain: chain.id } }).expect(404);

    expect((await run(member, 'away').expect(502)).body.code).toBe('plugins.failed');
    expect((await run(member, 'fails').expect(502)).body.code).toBe('plugins.failed');
    const { body } = await admin.get('/plugins/panel').expect(200);
    expect(body.use.calls).toBeGreaterThanOrEqual(3);
    expect(body.use.heapBytes).toBeGreaterThan(1_000_000);
  });
});
