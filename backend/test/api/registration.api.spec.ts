import request from 'supertest';
import { query, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('регистрация', () => {
  let running: TestApp;
  beforeEach(async () => {
    running = await startTestApp();
  });
  afterEach(() => running.close());

  const anna = { email: 'Anna@Example.org', password: 'вполне длинный пароль', name: 'Анна' };
  const register = (person: object) => request(running.url).post('/api/auth/register').send(person);
  const policy = () => request(running.url).get('/api/auth/policy');
  const people = () =>
    query<{ email: string; role: string }>(
      running.config.databaseUrl,
      'select email, role from users',
    );

  it('первый человек становится администратором и сразу входит', async () => {
    expect((await policy()).body).toEqual({ firstPerson: true, registration: 'open' });

    const answer = await register(anna);

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      expiresIn: 900,
      user: {
        email: 'anna@example.org',
        name: 'Анна',
        role: 'administrator',
        locale: 'ru',
        disabled: false,
      },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.get('Set-Cookie')?.[0]).toContain('zveno_refresh=');
    expect((await policy()).body).toEqual({ firstPerson: false, registration: 'closed' });
  });

  it('после первого человека регистрация закрыта, пока её не откроют', async () => {
    await register(anna);

    const answer = await register({ ...anna, email: 'boris@example.org' });

    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'auth.registration-closed' });
    expect(await people()).toHaveLength(1);
  });

  it('двадцать первых регистраций разом дают одного администратора и больше никого', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => register({ ...anna, email: `person-${n}@example.org` })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array<number>(19).fill(403),
    ]);
    expect(await people()).toEqual([expect.objectContaining({ role: 'administrator' })]);
  });

  it('и при открытой регистрации администратор только один', async () => {
    await query(
      running.config.databaseUrl,
      `insert into settings (key, value) values ('registration', '"open"')`,
    );

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => register({ ...anna, email: `person-${n}@example.org` })),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    const roles = (await people()).map(({ role }) => role).sort();
    expect(roles).toEqual(['administrator', ...Array<string>(19).fill('member')]);
  });

  it('одну почту дважды не регистрирует, как её ни напиши', async () => {
    await signUp(running, 'Первый');
    await register(anna);

    const [again, atOnce] = await Promise.all([
      register({ ...anna, email: 'ANNA@example.ORG' }),
      register(anna),
    ]);

    expect([again.status, atOnce.status]).toEqual([409, 409]);
    expect(again.body).toMatchObject({ code: 'users.email-taken' });
  });

  it.each([
    ['почта', { email: 'не почта' }, 'email'],
    ['короткий пароль', { password: 'короткий' }, 'password'],
    ['пароль, равный почте', { password: 'anna@example.org' }, 'password'],
    ['пустое имя', { name: '' }, 'name'],
    ['имя из пробелов', { name: '  ' }, 'name'],
    ['чужой язык', { locale: 'fr' }, 'locale'],
    ['язык null', { locale: null }, 'locale'],
    ['лишнее поле', { role: 'administrator' }, 'role'],
  ])(
    'неподходящее (%s) отклоняет с именем поля и ничего не пишет',
    async (_title, change, path) => {
      const answer = await register({ ...anna, ...change });

      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ errors: [{ path }] });
      expect(await people()).toEqual([]);
    },
  );

  it('пароль хранит только хешем argon2id', async () => {
    await register(anna);

    const [row] = await query<{ password_hash: string }>(
      running.config.databaseUrl,
      'select password_hash from users',
    );

    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('политику меняет только администратор', async () => {
    const [administrator, member] = await signUp(running, 'Анна', 'Борис');
    const change = (bearer: string, registration: string) =>
      request(running.url)
        .put('/api/auth/policy')
        .set('Authorization', bearer)
        .send({ registration });

    const refused = await change(member?.bearer ?? '', 'closed');
    const wrong = await change(administrator?.bearer ?? '', 'everyone');
    const done = await change(administrator?.bearer ?? '', 'invitation');

    expect([refused.status, wrong.status, done.status]).toEqual([403, 422, 204]);
    expect(refused.body).toMatchObject({ code: 'access.administrator-only' });
    expect((await policy()).body).toEqual({ firstPerson: false, registration: 'invitation' });
    expect((await register({ ...anna, email: 'new@example.org' })).body).toMatchObject({
      code: 'auth.registration-by-invitation',
    });
  });
});
