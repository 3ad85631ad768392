import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('из чего редактор собирает цепочку', () => {
  let running: TestApp;
  let anna: Client;
  beforeAll(async () => {
    running = await startTestApp();
    const [person] = await signUp(running, 'Анна');
    if (!person) throw new Error('человек не завёлся');
    anna = new Client(running, person);
  });
  afterAll(() => running.close());

  it('отдаёт все типы узлов со схемой настроек и подписями на двух языках', async () => {
    const { items } = (await anna.get('/nodes').expect(200)).body as { items: { type: string }[] };

    expect(items).toHaveLength(builtinNodes.all().length);
    expect(items.find(({ type }) => type === 'ask')).toMatchObject({
      category: 'dialogue',
      title: { ru: expect.any(String), en: expect.any(String) },
      trigger: false,
      waits: true,
      settings: { properties: { question: { widget: 'template', titleEn: expect.any(String) } } },
      outputs: expect.arrayContaining([expect.objectContaining({ id: 'answered' })]),
    });
  });

  it('не качает каталог второй раз', async () => {
    const first = await anna.get('/nodes').expect(200);

    const second = await anna.get('/nodes').set('If-None-Match', String(first.headers['etag']));

    expect(second.status).toBe(304);
    expect(second.text).toBe('');
  });

  it('готовая цепочка заводится из своего документа', async () => {
    const { items } = (await anna.get('/chain-templates').expect(200)).body as {
      items: { id: string; document: object }[];
    };
    expect(items).toMatchObject([{ id: 'welcome', name: { ru: 'Приветствие', en: 'Welcome' } }]);

    const created = await anna
      .post('/chains', { name: 'Моя', document: items[0]?.document })
      .expect(201);

    expect(created.body).toMatchObject({ name: 'Моя', draft: items[0]?.document && { schema: 1 } });
  });
});
