import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { Client } from '../support/client.js';
import { onlyPerson, type Person, query } from '../support/people.js';
import { aManifest, aNode, nodeIs, pluginBecomes } from '../support/plugin-folder.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface TarFile {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly kind?: string;
}

/** Архив tar по правилам ustar: ровно те поля, которые читает установка. */
function tgz(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap(({ name, content = '', kind = '0' }) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(body.length.toString(8).padStart(11, '0'), 124);
    header.write(kind, 156);
    header.write('ustar', 257);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const plugin = (id: string, rest: object = {}, code = aNode('do', '1')): TarFile[] => [
  { name: 'plugin.json', content: JSON.stringify(aManifest(id, rest)) },
  { name: 'index.js', content: code },
];

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

  const upload = (archive: Buffer) =>
    request(running.url)
      .post('/api/plugins')
      .set('Authorization', person.bearer)
      .set('Content-Type', 'application/gzip')
      .send(archive);

  it('загруженный архив работает; выключенный уходит, включённый возвращается', async () => {
    await upload(tgz(plugin('shop'))).expect(201);
    await nodeIs(admin, 'shop.do', true);

    await admin.post('/plugins/shop/disable').expect(200);
    await nodeIs(admin, 'shop.do', false);

    const permissions = { network: [], storage: false };
    await admin.post('/plugins/shop/enable', { permissions }).expect(200);
    await nodeIs(admin, 'shop.do', true);
    await admin.delete('/plugins/shop').expect(204);
    await nodeIs(admin, 'shop.do', false);
    await admin.get('/plugins/shop').expect(404);
  });

  it('просящий разрешений ждёт администратора, а разрешить можно только то, что видел', async () => {
    const permissions = { network: ['api.example.org'], storage: true };
    const { body } = await upload(tgz(plugin('asks', { permissions }))).expect(201);
    expect(body).toMatchObject({ state: 'asking', asks: permissions, nodes: [] });

    const less = { network: [], storage: true };
    const refused = await admin.post('/plugins/asks/enable', { permissions: less }).expect(409);
    expect(refused.body.code).toBe('plugins.permissions-changed');

    await admin.post('/plugins/asks/enable', { permissions }).expect(200);
    await nodeIs(admin, 'asks.do', true);
  });

  it('новая версия с новыми просьбами не заменяет служащую без согласия', async () => {
    await upload(tgz(plugin('grows'))).expect(201);
    await nodeIs(admin, 'grows.do', true);

    const permissions = { network: ['api.example.org'], storage: false };
    const next = plugin('grows', { version: '2.0.0', permissions });
    const { body } = await upload(tgz(next)).expect(201);
    expect(body).toMatchObject({ version: '1.0.0', state: 'on', offered: { version: '2.0.0' } });

    await admin.post('/plugins/grows/enable', { permissions }).expect(200);
    await pluginBecomes(admin, 'grows', (it) => it?.version === '2.0.0' && it.nodes.length === 1);
  });

  it('настройки проверяет схема плагина; обратно они не отдаются', async () => {
    const settings = { type: 'object', properties: { key: { type: 'string' } }, required: ['key'] };
    await upload(tgz(plugin('tuned', { settings }))).expect(201);

    await admin.put('/plugins/tuned/settings', { values: { key: 5 } }).expect(422);
    const given = await admin
      .put('/plugins/tuned/settings', { values: { key: 'тайна' } })
      .expect(200);

    expect(given.body.settingsGiven).toBe(true);
    expect(JSON.stringify(given.body)).not.toContain('тайна');
  });

  const wrong: Readonly<Record<string, Buffer>> = {
    'не архив': Buffer.from('привет'),
    пустой: Buffer.alloc(0),
    'выход из папки': tgz([...plugin('evil'), { name: '../escape.js', content: '' }]),
    'полный путь': tgz([...plugin('evil'), { name: '/etc/cron.d/x', content: '' }]),
    ссылка: tgz([...plugin('evil'), { name: 'link.js', kind: '2' }]),
    'жёсткая ссылка': tgz([...plugin('evil'), { name: 'link.js', kind: '1' }]),
    бомба: gzipSync(Buffer.alloc(50_000_000)),
    'нет описания': tgz([{ name: 'index.js', content: '' }]),
    'чужое поле описания': tgz(plugin('evil', { permissions: { files: true } })),
    'негодное имя': tgz(plugin('../evil')),
    'нет главного файла': tgz(plugin('evil', { main: 'lib/other.js' })),
    'дважды один файл': tgz([...plugin('evil'), { name: 'index.js', content: '2' }]),
  };
  it.each(Object.entries(wrong))(
    'архив «%s» — отказ с причиной, не остаётся ничего',
    async (_, archive) => {
      const { body } = await upload(archive).expect(422);

      expect(body.code).toBe('plugins.bad-archive');
      const rows = await query(
        running.config.databaseUrl,
        `select 1 from plugin_packages where plugin_id like '%evil%'`,
      );
      expect(rows).toEqual([]);
    },
  );
});
