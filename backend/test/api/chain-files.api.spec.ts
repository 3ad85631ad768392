import request from 'supertest';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp, type Person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('файлы цепочек', () => {
  let running: TestApp;
  let person: Person;
  let anna: Client;

  beforeAll(async () => {
    running = await startTestApp();
    const [first] = await signUp(running, 'Анна');
    if (!first) throw new Error('человек не заведён');
    person = first;
    anna = new Client(running, person);
  });
  afterAll(() => running.close());

  const sent = (text: string, type = 'application/yaml') =>
    request(running.url)
      .post('/api/chains/import')
      .set('Authorization', person.bearer)
      .set('Content-Type', type)
      .send(text);
  const idOf = (answer: request.Response) => (answer.body as { id: string }).id;
  const exported = async (id: string, query: object = {}) =>
    (await anna.get(`/chains/${id}/export`).query(query).expect(200)).text;
  const count = async () => {
    const answer = await anna.get('/chains').expect(200);
    return (answer.body as { items: unknown[] }).items.length;
  };

  it.each([
    ['yaml', 'application/yaml'],
    ['yaml', 'text/plain'],
    ['json', 'application/json'],
  ])('выгруженный файл %s загружается обратно тем же (%s)', async (format, type) => {
    const original = idOf(await anna.post('/chains', { document: aChain('Скидка: 10%') }));
    const text = await exported(original, { format });

    const imported = idOf(await sent(text, type).expect(201));

    expect(await exported(imported, { format })).toBe(text);
    expect(text).not.toBe('');
  });

  it('имя файла хранит имя цепочки, вид файла — в Content-Type', async () => {
    const id = idOf(await anna.post('/chains', { document: aChain('Скидка/осень "10%"') }));

    const answer = await anna.get(`/chains/${id}/export`).expect(200);

    expect(answer.headers['content-type']).toContain('application/yaml');
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent('Скидка осень 10').slice(0, 20),
    );
  });

  it('выгружает названную версию, а не черновик', async () => {
    const id = idOf(await anna.post('/chains', { document: aChain('Первая') }));
    await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(201);
    await anna.put(`/chains/${id}/draft`, aChain('Вторая'), 1).expect(200);

    expect(await exported(id, { version: 1 })).toContain('name: Первая');
    expect(await exported(id)).toContain('name: Вторая');
    await anna.get(`/chains/${id}/export`).query({ version: 5 }).expect(404);
    await anna.get(`/chains/${id}/export`).query({ format: 'xml' }).expect(422);
  });

  it('перечисляет все пять замечаний к файлу, и цепочка не появляется', async () => {
    const before = await count();
    const text = [
      'schema: 1',
      'name: ""',
      'colour: red',
      'nodes:',
      '  ask: { type: send, next: { next: [end] } }',
      '  hello: { type: send }',
      '  Bye: { type: end }',
      '  hello: { type: send }',
    ].join('\n');

    const answer = await sent(text).expect(422);

    expect(answer.body).toMatchObject({
      code: 'chains.document-invalid',
      parameters: { count: 5 },
      errors: [
        { path: 'nodes.hello', message: expect.stringContaining('Строка 8, столбец 3') },
        { path: 'name', message: expect.stringContaining('Строка 2') },
        { path: 'nodes.ask.next.next', message: expect.stringContaining('Строка 5') },
        { path: 'nodes.Bye', message: expect.stringContaining('Строка 7') },
        { path: 'colour', message: expect.stringContaining('Строка 3') },
      ],
    });
    expect(await count()).toBe(before);
  });

  it('перечисляет ошибки строения с местами; кто просит по-английски, тому и места названы так же', async () => {
    const answer = await sent('schema: 1\nname: a: b\nnodes:\n\tx: 1\ntags: *t\n')
      .set('Accept-Language', 'en')
      .expect(422);

    const { errors, detail } = answer.body as { errors: { message: string }[]; detail: string };
    expect(detail).toContain('refused');
    expect(errors.map(({ message }) => message.split(':')[0])).toEqual([
      'Line 2, column 7',
      'Line 4, column 1',
      'Line 5, column 7',
    ]);
  });

  it.each([
    ['{"schema":1,"name":"а"', 'application/json', 422],
    ['{"schema":1,"name":"а","name":"б"}', 'application/json', 422],
    ['', 'application/yaml', 422],
    ['schema: 1', 'application/xml', 415],
    [`name: ${'а'.repeat(1_100_000)}`, 'application/yaml', 413],
    ['['.repeat(100_000), 'application/yaml', 422],
    ['{"schema":1,"name":"\\u0000"}', 'application/json', 422],
  ])('не принимает %.20j (%s): %i', async (text, type, status) => {
    const before = await count();

    await sent(text, type).expect(status);

    expect(await count()).toBe(before);
  });

  it('схема документа открыта всем и описывает узлы', async () => {
    const answer = await request(running.url).get('/api/schemas/chain.json').expect(200);

    expect(answer.body).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['schema', 'name'],
      properties: { nodes: { type: 'object' } },
    });
  });

  it('без входа не выгружает и не загружает', async () => {
    await request(running.url).post('/api/chains/import').send({}).expect(401);
    await request(running.url).get('/api/chains').expect(401);
  });
});
