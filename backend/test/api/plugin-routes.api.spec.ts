import request from 'supertest';
import { Client } from '../support/client.js';
import { type Person, signUp } from '../support/people.js';
import { PluginFolder, pluginBecomes } from '../support/plugin-folder.js';
import { isRunning, runPlugin } from '../support/running-plugin.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const code = `
  import { definePlugin } from '@zveno/plugin-sdk';
  const title = { ru: 'Склад', en: 'Stock' };
  const echo = (call) => ({ body: call });
  export default definePlugin({ routes: [
    { name: 'people', method: 'GET', path: 'people', title, run: echo,
      query: { type: 'object', properties: { limit: { type: 'integer', maximum: 10 } } } },
    { name: 'admins', method: 'GET', path: 'admins', title, access: 'administrators', run: echo },
    { name: 'all', method: 'POST', path: 'all', title, access: 'everyone', run: echo },
    { name: 'row', method: 'GET', path: 'rows/:id', title, run: ({ params }) => ({ body: params }) },
    { name: 'new-row', method: 'GET', path: 'rows/new', title, run: () => ({ body: 'новая' }) },
    { name: 'add-row', method: 'POST', path: 'rows', title, run: ({ body }) => ({ status: 201, body }),
      body: { type: 'object', properties: { name: { type: 'string' }, count: { type: 'integer', default: 1 } },
              required: ['name'], additionalProperties: false } },
    { name: 'page', method: 'GET', path: 'page', title,
      run: () => ({ file: { name: 'страница.html', type: 'text/html', text: '<script>alert(1)</script>' } }) },
    { name: 'fails', method: 'GET', path: 'fails', title, run: () => { throw new Error('нет склада') } },
    { name: 'lies', method: 'GET', path: 'lies', title, run: () => ({ status: 100 }) },
    { name: 'silent', method: 'GET', path: 'silent', title, run: () => new Promise(() => {}) },
    { name: 'nothing', method: 'DELETE', path: 'rows/:id', title, run: () => ({}) },
  ] });`;

describe('адреса плагинов', () => {
  let running: TestApp;
  let folder: PluginFolder;
  let admin: Client;
  let member: Client;
  let person: Person;

  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    running = await startTestApp({ plugins });
    const [first, second] = await signUp(running, 'Анна', 'Борис');
    if (!first || !second) throw new Error('Людей двое');
    person = second;
    [admin, member] = [new Client(running, first), new Client(running, second)];
    await runPlugin(admin, folder, { id: 'stock', code, manifest: { permissions: asked } });
  });
  afterAll(async () => {
    await running.close();
    await folder.close();
  });
  const asked = { openRoutes: true };

  it.each([
    ['people', 'get', 401, 200, 200],
    ['admins', 'get', 401, 403, 200],
    ['all', 'post', 200, 200, 200],
    ['unknown', 'get', 401, 404, 404],
  ] as const)('%s отвечает каждому по объявленному доступу', async (path, verb, ...expected) => {
    const nobody = await request(running.url)[verb](`/api/plugins/stock/${path}`);
    const asMember = await member[verb](`/plugins/stock/${path}`);
    const asAdmin = await admin[verb](`/plugins/stock/${path}`);

    expect([nobody.status, asMember.status, asAdmin.status]).toEqual(expected);
  });

  it('плагин знает, кто спрашивает, но не видит ни билета, ни cookie', async () => {
    const { body, text } = await member
      .get('/plugins/stock/people?limit=5&x=1')
      .set('Cookie', person.cookie)
      .set('X-Color', 'red')
      .expect(200);

    expect(body).toMatchObject({
      query: { limit: '5', x: '1' },
      user: { id: person.userId, name: 'Борис', administrator: false },
      headers: { 'x-color': 'red' },
    });
    expect(text).not.toMatch(/bearer|zveno_refresh|authorization|cookie/i);
    const open = await request(running.url).post('/api/plugins/stock/all').send({ a: 1 });
    expect(open.body).toMatchObject({ user: null, body: { a: 1 } });
  });

  it('запрос сверяется со схемой: плагин кривого не видит', async () => {
    const far = await member.get('/plugins/stock/people?limit=50').expect(422);
    const twice = await member.get('/plugins/stock/people?limit=5&limit=6').expect(422);
    const bad = await member.post('/plugins/stock/rows', { name: 5, extra: 1 }).expect(422);
    const added = await member.post('/plugins/stock/rows', { name: 'Чай' }).expect(201);

    expect([far, twice, bad].map(({ body }) => body.code)).toEqual(
      Array.from({ length: 3 }, () => 'request.invalid'),
    );
    expect(far.body.errors).toMatchObject([{ path: 'query.limit' }]);
    expect(bad.body.errors).toMatchObject([{ path: 'body.name' }, { path: 'body.extra' }]);
    expect(added.body).toEqual({ name: 'Чай', count: 1 });
    await member
      .post('/plugins/stock/all')
      .set('Content-Type', 'image/png')
      .send('байты')
      .expect(415);
  });

  it('слово важнее параметра; параметр раскодирован; пустой ответ — 204', async () => {
    expect((await member.get('/plugins/stock/rows/new').expect(200)).body).toBe('новая');
    const encoded = encodeURIComponent('чай/кофе');
    expect((await member.get(`/plugins/stock/rows/${encoded}`).expect(200)).body).toEqual({
      id: 'чай/кофе',
    });
    await member.delete('/plugins/stock/rows/5').expect(204);
    await member.get('/plugins/stock/rows').expect(404);
  });

  it('файл плагина сохраняют, а не открывают', async () => {
    const { headers } = await member.get('/plugins/stock/page').expect(200);

    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('сорвавшийся, солгавший и замолчавший плагин — отказы с постоянными кодами', async () => {
    const codes = [];
    for (const path of ['fails', 'lies', 'silent']) {
      const { status, body, text } = await member.get(`/plugins/stock/${path}`);
      expect(text).not.toContain('нет склада');
      codes.push([status, body.code]);
    }
    const { body } = await admin.get('/plugins/stock/log').expect(200);

    expect(codes).toEqual([
      [502, 'plugins.failed'],
      [502, 'plugins.failed'],
      [504, 'plugins.late'],
    ]);
    expect(JSON.stringify(body)).toContain('route fails: нет склада');
  });

  it.each([
    ['слово платформы', `method: 'POST', path: 'enable'`, 'занято самим «Звеном»'],
    ['параметр вместо слова', `method: 'GET', path: ':id'`, 'начните его со слова'],
    [
      'pattern',
      `method: 'POST', path: 'a', body: { type: 'string', pattern: '(a+)+' }`,
      'pattern в схеме',
    ],
    ['кривая схема', `method: 'GET', path: 'a', answer: { type: 'wat' }`, 'Unsupported type'],
  ])('негодный адрес не включается: %s', async (_title, route, reason) => {
    const title = `{ ru: 'а', en: 'a' }`;
    await folder.put(
      'clash',
      `import { definePlugin } from '@zveno/plugin-sdk';
       export default definePlugin({ routes: [{ name: 'a', title: ${title}, ${route}, run: () => ({}) }] });`,
    );

    const plugin = await pluginBecomes(admin, 'clash', (it) => it?.state === 'broken');
    expect(plugin?.reason?.ru).toContain(reason);
    expect(plugin?.reason?.en).not.toMatch(/[а-яё]/i);
    await admin.get('/plugins/clash/a').expect(404);
    await folder.remove('clash');
    await pluginBecomes(admin, 'clash', (it) => it?.state === 'gone');
  });

  it('процесс без исполнителя отвечает на адреса плагинов сам', async () => {
    const { databaseUrl, secrets } = running.config;
    const plugins = { folders: [], codeDir: `${folder.codeDir}-api` };
    const alone = await startTestApp({ roles: ['api'], databaseUrl, secrets, plugins });
    try {
      await pluginBecomes(admin.at(alone), 'stock', isRunning);
      const { body } = await member.at(alone).get('/plugins/stock/people').expect(200);
      expect(body.user).toMatchObject({ name: 'Борис' });
    } finally {
      await alone.close();
    }
  });

  it('выключенный плагин не отвечает, включённый — снова отвечает', async () => {
    await admin.post('/plugins/stock/disable').expect(200);
    await pluginBecomes(admin, 'stock', (it) => it !== undefined && 'use' in it && it.use === null);
    expect((await member.get('/plugins/stock/people').expect(404)).body.code).toBe(
      'plugins.no-route',
    );
    await request(running.url).post('/api/plugins/stock/all').expect(401);

    await runPlugin(admin, folder, { id: 'stock', code, manifest: { permissions: asked } });
  });
});
