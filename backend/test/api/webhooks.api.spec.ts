import { randomUUID } from 'node:crypto';
import { signed, WebhookBench } from '../support/webhook-bench.js';

describe('/hooks', () => {
  let bench: WebhookBench;
  beforeAll(async () => {
    bench = await WebhookBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.database.query('delete from events'));

  const json = { 'Content-Type': 'application/json' };
  const post = (url: string, body: string, headers: Record<string, string> = json) =>
    fetch(url, { method: 'POST', body, headers });
  const codeOf = async (answer: Response) => ({
    status: answer.status,
    type: answer.headers.get('content-type'),
    code: ((await answer.json()) as { code: string }).code,
  });
  const problem = (status: number, code: string) => ({
    status,
    type: 'application/problem+json',
    code,
  });

  it('принимает JSON, отвечает именем выполнения, пропуска отправителя не хранит', async () => {
    const chainId = await bench.chain();
    const url = await bench.urlOf(chainId);

    const answer = await post(`${url}?a=1&b=2&b=3`, '{"id":7}', {
      ...json,
      Authorization: 'Bearer s3cret',
      'X-Source': 'shop',
    });

    const { taskId } = (await answer.json()) as { taskId: string };
    const [start] = await bench.starts();
    expect(answer.status).toBe(202);
    expect(start).toMatchObject({
      kind: 'start',
      taskId,
      chainId,
      event: {
        kind: 'webhook',
        id: taskId,
        node: 'hook',
        method: 'POST',
        query: { a: '1', b: ['2', '3'] },
        headers: { 'x-source': 'shop' },
        body: { id: 7 },
      },
    });
    expect(JSON.stringify(start)).not.toContain('s3cret');
  });

  it('принимает форму, текст и запрос без тела', async () => {
    const url = await bench.urlOf(await bench.chain({ methods: ['GET', 'POST'] }));

    await post(url, 'имя=Чай&n=1&n=2', { 'Content-Type': 'application/x-www-form-urlencoded' });
    await post(url, 'просто текст', { 'Content-Type': 'text/plain' });
    await fetch(url);

    expect((await bench.starts()).map(({ event }) => event.body)).toEqual([
      { имя: 'Чай', n: ['1', '2'] },
      'просто текст',
      null,
    ]);
  });

  it('незнакомый адрес, чужой метод и негодное тело отклоняет, ничего не начав', async () => {
    const url = await bench.urlOf(await bench.chain());
    const unknown = `${url.slice(0, -8)}AAAAAAAA`;
    const put = await fetch(url, { method: 'PUT' });

    expect(put.headers.get('allow')).toBe('POST');
    expect(await codeOf(put)).toEqual(problem(405, 'webhooks.wrong-method'));
    expect(await codeOf(await post(unknown, '{}'))).toEqual(problem(404, 'webhooks.unknown'));
    expect(await codeOf(await post(`${url}/x`, '{}'))).toEqual(problem(404, 'webhooks.unknown'));
    expect(await codeOf(await post(url, '{'))).toEqual(problem(400, 'request.malformed'));
    expect(await codeOf(await post(url, '"\\u0000"'))).toEqual(problem(422, 'request.invalid'));
    expect(await codeOf(await post(url, 'x', { 'Content-Type': 'image/png' }))).toEqual(
      problem(415, 'request.wrong-type'),
    );
    expect(await codeOf(await post(url, 'x'.repeat(1024 * 1024 + 1)))).toEqual(
      problem(413, 'request.too-large'),
    );
    expect(await bench.starts()).toEqual([]);
  });

  it('черновик и архив закрыты', async () => {
    const chainId = await bench.chain();
    const url = await bench.urlOf(chainId);
    await bench.owner.post(`/chains/${chainId}/archive`).expect(204);

    expect(await codeOf(await post(url, '{}'))).toEqual(problem(409, 'webhooks.not-published'));
    expect(await bench.starts()).toEqual([]);
  });

  it('без верной подписи не впускает', async () => {
    await bench.owner.post('/secrets', { name: 'подпись', value: 'ключ' }).expect(201);
    const settings = { signatureSecret: 'подпись', signatureHeader: 'X-Hub-Signature-256' };
    const url = await bench.urlOf(await bench.chain(settings));
    const other = await bench.urlOf(await bench.chain({ signatureSecret: 'нет такого' }));
    const send = (signature: string) =>
      post(url, '{"n":1}', { ...json, 'X-Hub-Signature-256': signature });
    const right = signed('ключ', '{"n":1}');

    for (const wrong of ['', 'sha256=', right.slice(2), signed('ключ', '{"n":2}')])
      expect(await codeOf(await send(wrong))).toEqual(problem(401, 'webhooks.bad-signature'));
    expect(await codeOf(await post(url, '{"n":1}'))).toEqual(
      problem(401, 'webhooks.bad-signature'),
    );
    expect(await codeOf(await post(other, '{}'))).toEqual(problem(409, 'webhooks.secret-missing'));
    expect((await send(`sha256=${right}`)).status).toBe(202);
    expect((await send(Buffer.from(right, 'hex').toString('base64'))).status).toBe(202);
    expect(await bench.starts()).toHaveLength(2);
  });

  it('повтор с тем же ключом — то же выполнение и то же имя события', async () => {
    const url = await bench.urlOf(await bench.chain());
    const send = (key: string) => post(url, '{}', { ...json, 'Idempotency-Key': key });

    const answers = await Promise.all(['a', 'a', 'a', 'b'].map(send));

    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    const tasks = bodies.map((body) => (body as { taskId: string }).taskId);
    const starts = await bench.starts();
    expect(new Set(tasks.slice(0, 3)).size).toBe(1);
    expect(tasks[3]).not.toBe(tasks[0]);
    expect(new Set(starts.map(({ key, taskId }) => `${key ?? ''} ${taskId}`)).size).toBe(2);
  });

  it('ждёт ответа узла, кто бы его ни записал', async () => {
    const url = await bench.urlOf(await bench.chain({ reply: 'later' }));
    const reply = (id: string, body: unknown) =>
      bench.database.query(
        'insert into webhook_replies (request_id, status, body) values ($1, 201, $2)',
        [id, JSON.stringify(body)],
      );

    const waiting = post(url, '{}');
    const start = await bench.placed();
    await reply(start.requestId ?? '', { ok: true });
    const answer = await waiting;

    expect(start.requestId).toBe(start.taskId);
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 201,
      body: { ok: true },
    });
    expect(await bench.database.query('select 1 from webhook_replies')).toEqual([]);
  });

  it('не дождавшись ответа узла, называет выполнение', async () => {
    const chain = await bench.chain({ reply: 'later' }, { timeoutSeconds: 1 });

    const answer = await post(await bench.urlOf(chain), '{}');

    const [start] = await bench.starts();
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 202,
      body: { taskId: start?.taskId },
    });
  });

  it('адрес постоянен, пока его не сменят; прежний после смены не действует', async () => {
    const chainId = await bench.chain();
    const url = await bench.urlOf(chainId);
    expect(await bench.urlOf(chainId)).toBe(url);
    expect((await post(url, '{}')).status).toBe(202);

    const rotated = await bench.owner.post(`/chains/${chainId}/webhooks/hook/rotate`).expect(200);

    const [item] = (rotated.body as { items: { url: string }[] }).items;
    const deadline = AbortSignal.timeout(4_000);
    while ((await post(url, '{}')).status !== 404) deadline.throwIfAborted();
    expect((await post(item?.url ?? '', '{}')).status).toBe(202);
    const keys = await bench.database.query<{ text: string }[]>(
      `select row_to_json(webhook_doors)::text as text from webhook_doors
       union all select row_to_json(audit)::text from audit`,
    );
    const secret = item?.url.split('/').at(-1) ?? randomUUID();
    expect(keys.map(({ text }) => text).join()).not.toContain(secret);
  });
});
