import { createHook } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { onlyPerson, type Person, query } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('вход по паролю', () => {
  let running: TestApp;
  let person: Person;
  beforeAll(async () => {
    running = await startTestApp();
    person = await onlyPerson(running);
  });
  beforeEach(() => query(running.config.databaseUrl, 'truncate login_attempts'));
  afterAll(() => running.close());

  const login = (email: string, password: string) =>
    request(running.url).post('/api/auth/login').send({ email, password });

  it('закрытый маршрут без билета отвечает 401', async () => {
    const answer = await request(running.url).get('/api/me');

    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'request.unauthenticated' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('выдаёт билет доступа и cookie, которую не видят сценарии', async () => {
    const answer = await login(person.email.toUpperCase(), person.password);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ expiresIn: 900, user: { id: person.userId } });
    expect(answer.get('Set-Cookie')).toEqual([
      expect.stringMatching(
        /^zveno_refresh=[\w-]{43}; Path=\/api\/auth; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
      ),
    ]);
  });

  it('за обратным прокси по https ставит cookie с Secure', async () => {
    const behind = await startTestApp({ trustedProxies: 1 });

    const answer = await request(behind.url)
      .post('/api/auth/register')
      .set('X-Forwarded-Proto', 'https')
      .send({ email: 'a@example.org', password: 'вполне длинный пароль', name: 'А' });
    await behind.close();

    expect(answer.get('Set-Cookie')?.[0]).toContain('; Secure');
  });

  it('неизвестной почте отвечает слово в слово то же, что неверному паролю', async () => {
    const wrong = await login(person.email, 'совсем не тот пароль');
    const unknown = await login('nobody@example.org', 'совсем не тот пароль');

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
    expect(wrong.body).toMatchObject({ code: 'auth.wrong-credentials' });
  });

  it('для неизвестной почты делает ту же работу argon2', async () => {
    const known = await hashesDuring(() => login(person.email, 'совсем не тот пароль'));
    const unknown = await hashesDuring(() => login('nobody@example.org', 'совсем не тот пароль'));

    expect([known, unknown]).toEqual([1, 1]);
  });

  it('после пяти ошибок запирает: 429, Retry-After, и верный пароль ждёт', async () => {
    for (let tries = 0; tries < 5; tries += 1) await login(person.email, 'совсем не тот пароль');

    const answer = await login(person.email, person.password);

    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({ code: 'auth.locked' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await login('other@example.org', 'пароль кого-то ещё')).status).toBe(401);
  });

  it('неизвестную почту запирает так же: замок не выдаёт, есть ли человек', async () => {
    for (let tries = 0; tries < 5; tries += 1) await login('nobody@example.org', 'не тот пароль');

    expect((await login('nobody@example.org', 'не тот пароль')).status).toBe(429);
  });

  it('удачный вход забывает прошлые ошибки', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await login(person.email, 'совсем не тот пароль');
      expect((await login(person.email, person.password)).status).toBe(200);
    }
  });

  it('пересчитывает хеш прежней цены при удачном входе', async () => {
    const cheap =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    const id = randomUUID();
    await query(
      running.config.databaseUrl,
      `insert into users (id, email, name, password_hash, role) values ($1, 'old@example.org', '', $2, 'member')`,
      [id, cheap],
    );

    expect((await login('old@example.org', 'password')).status).toBe(200);

    const [row] = await query<{ password_hash: string }>(
      running.config.databaseUrl,
      'select password_hash from users where id = $1',
      [id],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await login('old@example.org', 'password')).status).toBe(200);
  });

  it('отключённого не пускает, но лишь назвавшего верный пароль об этом предупреждает', async () => {
    await query(
      running.config.databaseUrl,
      `update users set disabled_at = now() where email = 'old@example.org'`,
    );

    const right = await login('old@example.org', 'password');
    const wrong = await login('old@example.org', 'passw0rd');

    expect(right.body).toMatchObject({ code: 'auth.disabled', status: 403 });
    expect(wrong.body).toMatchObject({ code: 'auth.wrong-credentials', status: 401 });
  });

  it.each([
    ['без пароля', { email: 'a@example.org' }],
    ['с числом вместо почты', { email: 1, password: 'x' }],
    ['с лишним полем', { email: 'a@example.org', password: 'x', admin: true }],
  ])('вход %s отклоняет', async (_title, body) => {
    const answer = await request(running.url).post('/api/auth/login').send(body);

    expect(answer.status).toBe(422);
  });

  it('входы и отказы видны в журнале изменений вместе с адресом и номером запроса', async () => {
    const refused = await login(person.email, 'совсем не тот пароль');
    const answer = await request(running.url)
      .get('/api/audit')
      .query({ action: 'auth.sign-in-refused', limit: 1 })
      .set('Authorization', person.bearer);

    expect(answer.body).toMatchObject({
      items: [
        {
          actorId: null,
          resourceKind: 'user',
          resourceId: person.userId,
          requestId: refused.headers['x-request-id'],
          details: { email: person.email, code: 'auth.wrong-credentials' },
        },
      ],
    });
    expect(JSON.stringify(answer.body)).toMatch(/"ip":"(::ffff:)?127\.0\.0\.1"/);
  });
});

/** Сколько раз за это время считался argon2: столько заданий получил пул потоков Node. */
async function hashesDuring(work: () => PromiseLike<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'ARGON2REQUEST') count += 1;
    },
  }).enable();
  await work();
  hook.disable();
  return count;
}
