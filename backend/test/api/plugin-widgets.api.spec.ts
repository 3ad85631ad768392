import request from 'supertest';
import { Client } from '../support/client.js';
import { docsExample, docsFile } from '../support/docs-example.js';
import { signUp } from '../support/people.js';
import { PluginFolder } from '../support/plugin-folder.js';
import { runPlugin } from '../support/running-plugin.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const files = ['index.html', 'counter.js', 'counter.css'].map((name) => `widget/${name}`);

describe('примеры из документации: адреса и виджеты', () => {
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
    await runPulse();
  });
  afterAll(async () => {
    await running.close();
    await folder.close();
  });

  /** Плагин со страницы «Виджеты» и файлы, которых виджету не видать. */
  async function runPulse(): Promise<void> {
    for (const name of files) await folder.add('pulse', name, await docsFile('widgets.md', name));
    await folder.add('pulse', 'widget/notes.txt', 'не для рамки');
    await folder.add('pulse', 'hidden/page.html', 'не виджет');
    const manifest = JSON.parse(await docsFile('widgets.md', 'plugin.json')) as object;
    const code = await docsFile('widgets.md', 'index.js');
    await runPlugin(admin, folder, { id: 'pulse', code, manifest });
  }

  const widgetUrl = async (): Promise<string> => {
    const { body } = await member.get('/plugin-contributions').expect(200);
    return body.items[0].widgets[0].url as string;
  };
  const open = (address: string) => request(running.url).get(address);

  it('виджет, его адрес и команда палитры видны вошедшему и работают', async () => {
    const { body } = await member.get('/plugin-contributions').expect(200);
    expect(body.items).toMatchObject([
      {
        plugin: 'pulse',
        commands: [{ name: 'add', keys: 'Ctrl+Shift+U' }],
        widgets: [{ name: 'counter', slot: 'overview', height: 120 }],
        routes: [{ name: 'add', method: 'POST', path: 'clicks' }],
      },
    ]);

    expect((await member.post('/plugins/pulse/clicks').expect(200)).body).toEqual({ count: 1 });
    const said = await member.post('/plugins/pulse/commands/add', {}).expect(200);
    expect(said.body).toEqual({ text: 'Борис: 2', open: null });
  });

  it('страница в рамке заперта: ни сети, ни форм, ни страницы вокруг', async () => {
    const url = await widgetUrl();
    const { headers, text } = await open(url).expect(200);

    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-scripts",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain(await docsFile('widgets.md', 'widget/index.html'));
    const script = await open(url.replace('index.html', 'counter.js')).expect(200);
    expect(script.headers['content-type']).toMatch(/^text\/javascript/);
  });

  it('отдаётся только папка виджета этой версии', async () => {
    const url = await widgetUrl();
    const root = url.slice(0, url.indexOf('/widget/'));
    const refused = [
      `${root}/index.js`,
      `${root}/plugin.json`,
      `${root}/hidden/page.html`,
      `${root}/widget/notes.txt`,
      `${root}/widget/absent.js`,
      `${root}/widget/..%2Findex.js`,
      `${root}/widget/constructor`,
      url.replace(/frame\/\w+/, 'frame/0000000000000000'),
      url.replace('/pulse/', '/another/'),
    ];
    for (const address of refused) {
      expect([address, (await open(address)).status]).toEqual([address, 404]);
    }
    expect((await open(`/api${url}`)).status).toBe(401);
  });

  it('к странице, и только к ней, добавлена основа стилей', async () => {
    const url = await widgetUrl();

    expect((await open(url).expect(200)).text).toMatch(
      /<link rel="stylesheet" href="\/plugins\/page.css">\n$/,
    );
    const script = await open(url.replace('index.html', 'counter.js')).expect(200);
    expect(script.text).toBe(await docsFile('widgets.md', 'widget/counter.js'));
  });

  it.each([
    ['SDK виджета', '/plugins/sdk.js', /^text\/javascript/],
    ['основу стилей', '/plugins/page.css', /^text\/css/],
  ])('%s берёт и рамка без происхождения', async (_what, address, type) => {
    const { headers } = await open(address).expect(200);

    expect(headers['content-type']).toMatch(type);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it('плагин со страницы «Адреса HTTP» работает, как там сказано', async () => {
    const settings = {
      type: 'object',
      properties: { key: { type: 'string', format: 'secret' } },
    };
    const permissions = { storage: true, openRoutes: true };
    const code = await docsExample('routes.md');
    await runPlugin(admin, folder, { id: 'rows', code, manifest: { permissions, settings } });
    const arrived = (key: string) =>
      request(running.url).post('/api/plugins/rows/hooks/arrived').set('X-Key', key).send({ a: 1 });

    await member.post('/plugins/rows/rows', { name: 'Чай' }).expect(403);
    await admin.post('/plugins/rows/rows', { name: 'Чай' }).expect(201);
    await member.get('/plugins/rows/rows?limit=0').expect(422);
    expect((await member.get('/plugins/rows/rows').expect(200)).body).toEqual([{ name: 'Чай' }]);
    const file = await member.get('/plugins/rows/rows/export').expect(200);
    expect(file.headers['content-disposition']).toContain('rows.csv');
    await arrived('').expect(403);
  });

  it('у выключенного плагина страниц нет', async () => {
    const url = await widgetUrl();
    await admin.post('/plugins/pulse/disable').expect(200);
    const late = AbortSignal.timeout(15_000);
    while ((await open(url)).status !== 404) late.throwIfAborted();
  });
});
