import request from 'supertest';
import { onlyPerson, type Person, query } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('билеты OAuth 2', () => {
  let running: TestApp;
  let person: Person;
  beforeAll(async () => {
    running = await startTestApp();
    person = await onlyPerson(running);
  });
  beforeEach(() => query(running.config.databaseUrl, 'truncate login_attempts'));
  afterAll(() => running.close());

  const token = (form: Readonly<Record<string, string>>) =>
    request(running.url).post('/api/auth/token').type('form').send(form);
  const password = () =>
    token({ grant_type: 'password', username: person.email, password: person.password });

  it('выдаёт билеты по паролю так, как ждёт Authorize в Swagger', async () => {
    const answer = await token({
      grant_type: 'password',
      username: person.email,
      password: person.password,
      scope: '',
      client_id: 'swagger',
      client_secret: '',
    });

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 900,
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(answer.headers).not.toHaveProperty('set-cookie');
    const me = await request(running.url)
      .get('/api/me')
      .set('Authorization', `Bearer ${String(answer.body.access_token)}`);
    expect(me.body).toMatchObject({ id: person.userId });
  });

  it('меняет обновляющий билет на новый и узнаёт повторный', async () => {
    const first = (await password()).body as Record<string, string>;
    const exchange = (refresh_token = '') => token({ grant_type: 'refresh_token', refresh_token });

    const second = await exchange(first['refresh_token']);
    expect(second.status).toBe(200);
    await query(
      running.config.databaseUrl,
      `update refresh_tokens set used_at = used_at - interval '1 hour'`,
    );
    const reused = await exchange(first['refresh_token']);
    const family = await exchange(String(second.body.refresh_token));

    expect([reused.status, family.status]).toEqual([400, 400]);
    expect(reused.body).toEqual({ error: 'invalid_grant', error_description: expect.any(String) });
  });

  it.each([
    [
      'неверный пароль',
      { grant_type: 'password', username: 'a@example.org', password: 'нет' },
      'invalid_grant',
    ],
    ['выдуманный билет', { grant_type: 'refresh_token', refresh_token: 'нет' }, 'invalid_grant'],
    ['нет пароля', { grant_type: 'password', username: 'a@example.org' }, 'invalid_request'],
    ['нет способа', { username: 'a@example.org' }, 'invalid_request'],
    ['чужой способ', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
  ])('%s: отказ по RFC 6749', async (_title, form, error) => {
    const answer = await token(form);

    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ error, error_description: expect.stringMatching(/[а-я]/) });
  });

  it('поле, пришедшее дважды, — отказ', async () => {
    const answer = await request(running.url)
      .post('/api/auth/token')
      .type('form')
      .send('grant_type=password&username=a&username=b&password=c');

    expect(answer.body).toMatchObject({ error: 'invalid_request' });
  });

  it('JSON не принимает: стандарт велит форму', async () => {
    const answer = await request(running.url)
      .post('/api/auth/token')
      .send({ grant_type: 'password', username: person.email, password: person.password });

    expect([answer.status, answer.body.error]).toEqual([400, 'invalid_request']);
  });

  it('угадывающего запирает вместе с обычным входом', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      await token({ grant_type: 'password', username: person.email, password: 'не тот' });
    }

    const answer = await password();

    expect(answer.status).toBe(429);
    expect(answer.body).toMatchObject({ error: 'slow_down' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
