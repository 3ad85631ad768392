import { Client } from '../support/client.js';
import { onlyPerson, type Person, query } from '../support/people.js';
import { pluginFiles, tgz } from '../support/plugin-archives.js';
import { nodeIs, pluginBecomes, rights } from '../support/plugin-folder.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { uploadPlugin } from '../support/upload-plugin.js';

describe('плагины через API', () => {
  let running: TestApp;
  let person: Person;
  let admin: Client;
  beforeAll(async () => {
    running = await startTestApp();
    person = await onlyPerson(running);
    admin = new Client(running, person);
  });
  afterAll(() => running.close());

  const upload = (archive: Buffer) => uploadPlugin(running.url, person.bearer, archive);

  it('загруженный архив работает; выключенный уходит, включённый возвращается', async () => {
    await upload(tgz(pluginFiles('shop'))).expect(201);
    await nodeIs(admin, 'shop.do', true);

    await admin.post('/plugins/shop/disable').expect(200);
    await nodeIs(admin, 'shop.do', false);

    const permissions = rights();
    await admin.post('/plugins/shop/enable', { permissions }).expect(200);
    await nodeIs(admin, 'shop.do', true);
    await admin.delete('/plugins/shop').expect(204);
    await nodeIs(admin, 'shop.do', false);
    await admin.get('/plugins/shop').expect(404);
  });

  it('просящий разрешений ждёт администратора, а разрешить можно только то, что видел', async () => {
    const asked = { network: ['api.example.org'], storage: true };
    const permissions = rights(asked);
    const { body } = await upload(tgz(pluginFiles('asks', { permissions: asked }))).expect(201);
    expect(body).toMatchObject({ state: 'asking', asks: asked, nodes: [] });

    const less = rights({ storage: true });
    const refused = await admin.post('/plugins/asks/enable', { permissions: less }).expect(409);
    expect(refused.body.code).toBe('plugins.permissions-changed');

    await admin.post('/plugins/asks/enable', { permissions }).expect(200);
    await nodeIs(admin, 'asks.do', true);
  });

  it('новая версия с новыми просьбами не заменяет служащую без согласия', async () => {
    await upload(tgz(pluginFiles('grows'))).expect(201);
    await nodeIs(admin, 'grows.do', true);

    const asked = { network: ['api.example.org'] };
    const permissions = rights(asked);
    const next = pluginFiles('grows', { version: '2.0.0', permissions: asked });
    const { body } = await upload(tgz(next)).expect(201);
    expect(body).toMatchObject({ version: '1.0.0', state: 'on', offered: { version: '2.0.0' } });

    await admin.post('/plugins/grows/enable', { permissions }).expect(200);
    await pluginBecomes(admin, 'grows', (it) => it?.version === '2.0.0' && it.nodes.length === 1);
  });

  it('настройки проверяет схема плагина; тайное не отдаётся и не теряется', async () => {
    const properties = {
      key: { type: 'string', format: 'secret' },
      city: { type: 'string' },
      auth: {
        type: 'object',
        properties: { token: { type: 'string', writeOnly: true }, login: { type: 'string' } },
      },
    };
    const settings = { type: 'object', properties, required: ['key'] };
    await upload(tgz(pluginFiles('tuned', { settings }))).expect(201);
    const save = (values: object) => admin.put('/plugins/tuned/settings', { values });

    await save({ key: 5 }).expect(422);
    const auth = { token: 'пропуск', login: 'касса' };
    const given = await save({ key: 'тайна', city: 'Омск', auth }).expect(200);
    expect(given.body).toMatchObject({
      settings: { city: 'Омск', auth: { login: 'касса' } },
      settingsSecrets: ['key', 'auth.token'],
    });
    for (const { text } of [given, await admin.get('/plugins').expect(200)]) {
      expect(text).not.toMatch(/тайна|пропуск/);
    }

    const changed = await save({ city: 'Тула', auth: { login: 'склад', token: null } }).expect(200);
    expect(changed.body).toMatchObject({
      settings: { city: 'Тула', auth: { login: 'склад' } },
      settingsSecrets: ['key'],
    });
    await save({ key: null }).expect(422);
  });

  it('причина остановки — код и слова; слова плагина остаются его словами, даже негодные для базы', async () => {
    const code = String.raw`throw new Error('нет\0 ключа \ud83d');`;
    await upload(tgz(pluginFiles('keyless', {}, code))).expect(201);

    const plugin = await pluginBecomes(admin, 'keyless', (it) => it?.state === 'broken');

    const words = 'нет ключа \ufffd';
    expect(plugin?.reason).toEqual({ code: 'said', ru: words, en: words });
  });

  it('причину, которую записала более новая программа, читает без подробностей', async () => {
    const { databaseUrl } = running.config;
    await upload(tgz(pluginFiles('later'))).expect(201);
    const later = { code: 'not-known-yet', parameters: {} };
    await query(databaseUrl, `update plugins set state_reason = $1 where id = 'later'`, [later]);

    const { body } = await admin.get('/plugins/later').expect(200);

    expect(body).toMatchObject({
      reason: { code: 'unknown', en: expect.stringContaining('another version') },
    });
  });

  it('строки «Звена» в журнале плагина — на языке читателя', async () => {
    const code = `throw new Error('no key');`;
    await upload(tgz(pluginFiles('silent', {}, code))).expect(201);
    const log = () => admin.get('/plugins/silent/log');
    const late = AbortSignal.timeout(15_000);
    while ((await log().expect(200)).body.items.length === 0) late.throwIfAborted();

    const russian = await log().expect(200);
    const english = await log().set('Accept-Language', 'en').expect(200);

    expect(russian.body.items).toMatchObject([{ text: 'Версия не заработала: no key' }]);
    expect(english.body.items).toMatchObject([{ text: 'The version did not start: no key' }]);
  });
});
