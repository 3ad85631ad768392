import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Client } from '../support/client.js';
import { query, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('цепочка между программами', () => {
  let running: TestApp;
  let anna: Client;
  let shop: { readonly url: string; readonly asked: IncomingMessage[] };
  const server = createServer((request, response) => {
    shop.asked.push(request);
    if (shop.asked.length === 1) response.writeHead(503).end();
    else response.setHeader('content-type', 'application/json').end('{"price":21}');
  });

  beforeAll(async () => {
    running = await startTestApp();
    const [person] = await signUp(running, 'Анна');
    if (!person) throw new Error('человек не записан');
    anna = new Client(running, person);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    shop = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: [] };
    await query(
      running.config.databaseUrl,
      `insert into settings (key, value) values ('network', '{"privateTargets":["127.0.0.1"]}')`,
    );
  });
  afterAll(async () => {
    await running.close();
    server.closeAllConnections();
    server.close();
  });

  const published = async (nodes: object): Promise<string> => {
    const document = ChainDocument.parse({ schema: 1, name: 'Заказ', nodes });
    const created = await anna.post('/chains', { document }).expect(201);
    const { id, revision } = created.body as { id: string; revision: number };
    await anna.post(`/chains/${id}/publish`, { people: 'finish' }, revision).expect(201);
    const listed = await anna.get(`/chains/${id}/webhooks`).expect(200);
    return (listed.body as { items: { url: string }[] }).items[0]?.url ?? '';
  };

  it('вебхук → запрос с повтором → скрипт → ответ тому, кто прислал', async () => {
    await anna.post('/secrets', { name: 'shop', value: 's3cret' }).expect(201);
    const url = await published({
      hook: { type: 'webhook', settings: { reply: 'later' }, next: { next: 'price' } },
      price: {
        type: 'http',
        settings: {
          url: `${shop.url}/goods/{{webhook.body.id}}`,
          auth: { kind: 'bearer', secret: 'shop' },
        },
        saveAs: 'answer',
        onError: { then: 'stop', retry: { times: 2, pauseSeconds: 0 } },
        next: { next: 'count' },
      },
      count: {
        type: 'script',
        settings: {
          source: 'return input.price * 2',
          inputs: [{ name: 'price', value: '{{answer.body.price}}' }],
        },
        saveAs: 'total',
        next: { next: 'reply' },
      },
      reply: {
        type: 'webhook-reply',
        settings: { status: 201, body: { total: '{{total}}' } },
        next: { next: 'end' },
      },
      end: { type: 'end' },
    });

    const answer = await fetch(url, {
      method: 'POST',
      body: '{"id":7}',
      headers: { 'Content-Type': 'application/json' },
    });

    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 201,
      body: { total: 42 },
    });
    const seen = shop.asked.map(({ url: path, headers }) => [path, headers.authorization]);
    expect(seen).toEqual([
      ['/goods/7', 'Bearer s3cret'],
      ['/goods/7', 'Bearer s3cret'],
    ]);
    const keys = shop.asked.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
    const rows = await query<{ text: string }>(
      running.config.databaseUrl,
      `select row_to_json(finished_tasks)::text as text from finished_tasks
       union all select row_to_json(task_steps)::text from task_steps`,
    );
    expect(rows.map(({ text }) => text).join()).not.toContain('s3cret');
  });
});
