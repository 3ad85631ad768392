import request from 'supertest';
import { Client } from '../support/client.js';
import { onlyPerson } from '../support/people.js';
import { nodeIs, PluginFolder } from '../support/plugin-folder.js';
import { runPlugin } from '../support/running-plugin.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const code = `
  import { definePlugin } from '@zveno/plugin-sdk';
  const text = (ru) => ({ ru, en: ru });
  export default definePlugin({
    nodes: [{ name: 'price', title: text('Цена'), description: text('Узнаёт цену.'),
      settings: { type: 'object', properties: { sku: { type: 'string' } } }, run: () => ({}) }],
    commands: [
      { name: 'count', title: text('Посчитать'), description: text('Считает.'), palette: true,
        keys: 'Ctrl+Shift+Y', run: () => ({}) },
    ],
    routes: [{ name: 'save', method: 'PUT', path: 'rows/:id', title: text('Сохранить строку'),
      access: 'administrators',
      query: { type: 'object', properties: { dry: { type: 'boolean' } }, required: ['dry'] },
      body: { type: 'object', properties: { row: { $ref: '#/$defs/row' } },
              $defs: { row: { type: 'object', properties: { name: { type: 'string' } } } } },
      run: () => ({}) }],
  });`;

interface Docs {
  readonly paths: Record<string, Record<string, object>>;
  readonly tags?: readonly { readonly name: string; readonly description: string }[];
  readonly components: { readonly schemas: Record<string, object> };
}

describe('плагины в описании API', () => {
  let running: TestApp;
  let folder: PluginFolder;
  let admin: Client;
  beforeAll(async () => {
    folder = await PluginFolder.make();
    const plugins = { folders: [folder.path], codeDir: folder.codeDir };
    running = await startTestApp({ plugins });
    admin = new Client(running, await onlyPerson(running));
  });
  afterAll(async () => {
    await running.close();
    await folder.close();
  });

  const docs = async (): Promise<Docs> =>
    (await request(running.url).get('/api/openapi.json').expect(200)).body as Docs;
  const page = async () =>
    (await request(running.url).get('/api/docs/swagger-ui-init.js').expect(200)).text;

  it('загруженный плагин описан сразу, ушедший — больше нет', async () => {
    expect(Object.keys((await docs()).paths)).toContain('/api/plugins');
    expect(await page()).not.toContain('Плагин: Лавка');
    const title = { ru: 'Лавка', en: 'Shop' };
    await runPlugin(admin, folder, { id: 'shop', code, manifest: { title } });

    const { paths, tags, components } = await docs();
    expect(paths['/api/plugins/shop/rows/{id}']?.['put']).toMatchObject({
      tags: ['Плагин: Лавка'],
      summary: 'Сохранить строку',
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'dry', in: 'query', required: true, schema: { type: 'boolean' } },
      ],
      requestBody: {
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/shop.route.save.body' } },
        },
      },
    });
    expect(paths['/api/plugins/shop/commands/count']?.['post']).toBeDefined();
    expect(tags?.map(({ name }) => name)).toContain('Плагины');
    expect(tags?.at(-1)).toMatchObject({ name: 'Плагин: Лавка' });
    expect(tags?.at(-1)?.description).toMatch(/`shop\.price` — Цена[^]*`count`[^]*Ctrl\+Shift\+Y/);
    expect(components.schemas['shop.price']).toMatchObject({ properties: { sku: {} } });
    expect(components.schemas['shop.route.save.body']).toMatchObject({
      properties: { row: { $ref: '#/components/schemas/shop.route.save.body/$defs/row' } },
    });
    expect(await page()).toContain('Плагин: Лавка');

    await folder.remove('shop');
    await nodeIs(admin, 'shop.price', false);
    await admin.get('/plugin-contributions').expect(200, { items: [] });
    expect(Object.keys((await docs()).paths)).not.toContain('/api/plugins/shop/rows/{id}');
  });
});
