import request from 'supertest';
import { onlyPerson, type Person, query, signIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('мой профиль', () => {
  let running: TestApp;
  let person: Person;
  beforeEach(async () => {
    running = await startTestApp();
    person = await onlyPerson(running);
  });
  afterEach(() => running.close());

  const get = (path: string, bearer = person.bearer) =>
    request(running.url).get(`/api/me${path}`).set('Authorization', bearer);
  const patch = (body: object) =>
    request(running.url).patch('/api/me').set('Authorization', person.bearer).send(body);
  const changePassword = (current: string, next: string) =>
    request(running.url)
      .post('/api/me/password')
      .set('Authorization', person.bearer)
      .send({ current, next });

  it('меняет имя и язык, остальное не трогает', async () => {
    const answer = await patch({ name: '  Анна Петрова ', locale: 'en' });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ name: 'Анна Петрова', locale: 'en', email: person.email });
    expect((await patch({ locale: 'ru' })).body).toMatchObject({
      name: 'Анна Петрова',
      locale: 'ru',
    });
    expect((await get('')).body).toMatchObject({ name: 'Анна Петрова', locale: 'ru' });
  });

  it.each([
    { name: '  ' },
    { name: 1 },
    { locale: 'fr' },
    { role: 'member' },
    { email: 'x@example.org' },
  ])('не меняет %j', async (body) => {
    expect((await patch(body)).status).toBe(422);
  });

  it('смена пароля заканчивает прочие входы, а этот оставляет', async () => {
    const other = await signIn(running, person);

    const answer = await changePassword(person.password, 'совсем новый пароль');

    expect(answer.status).toBe(204);
    expect([(await get('')).status, (await get('', other.bearer)).status]).toEqual([200, 401]);
    const login = (password: string) =>
      request(running.url).post('/api/auth/login').send({ email: person.email, password });
    expect((await login(person.password)).status).toBe(401);
    expect((await login('совсем новый пароль')).status).toBe(200);
  });

  it('без нынешнего пароля не меняет, а угадывающего запирает', async () => {
    const refused = await changePassword('не тот пароль', 'совсем новый пароль');
    for (let tries = 0; tries < 4; tries += 1)
      await changePassword('не тот', 'совсем новый пароль');

    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'auth.wrong-password' });
    expect((await changePassword(person.password, 'совсем новый пароль')).status).toBe(429);
  });

  it('неподходящий новый пароль не принимает', async () => {
    const asEmail = await changePassword(person.password, person.email.toUpperCase());
    const short = await changePassword(person.password, 'короткий');

    expect([asEmail.status, short.status]).toEqual([422, 422]);
    expect(asEmail.body).toMatchObject({ code: 'auth.weak-password', errors: [{ path: 'next' }] });
  });

  it('показывает мои входы и заканчивает выбранный', async () => {
    const phone = await signIn(running, person, 'Pixel 9');
    await query(running.config.databaseUrl, `update sign_ins set last_used_at = created_at`);

    const listed = await get('/sign-ins');

    expect(listed.body).toMatchObject([
      { device: 'Pixel 9', current: false, ip: expect.stringContaining('127.0.0.1') },
      { current: true },
    ]);
    const [{ id }] = listed.body as [{ id: string }];
    const end = () =>
      request(running.url).delete(`/api/me/sign-ins/${id}`).set('Authorization', person.bearer);
    expect((await end()).status).toBe(204);
    expect((await get('', phone.bearer)).status).toBe(401);
    expect((await get('/sign-ins')).body).toHaveLength(1);
    const again = await end();
    expect([again.status, again.body.code]).toEqual([404, 'auth.sign-in-missing']);
  });
});
