import request from 'supertest';
import { cookieOf, onlyPerson, type Person, query } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('обновление входа', () => {
  let running: TestApp;
  let person: Person;
  beforeAll(async () => {
    running = await startTestApp();
    person = await onlyPerson(running);
  });
  afterAll(() => running.close());

  const post = (path: string, cookie = '') => {
    const sent = request(running.url).post(`/api/auth/${path}`);
    return cookie ? sent.set('Cookie', cookie) : sent;
  };
  const refresh = (cookie: string) => post('refresh', cookie);
  const signIn = async () => {
    const { email, password } = person;
    const answer = await post('login').send({ email, password });
    return { cookie: cookieOf(answer), bearer: `Bearer ${String(answer.body.accessToken)}` };
  };
  const me = (bearer: string) => request(running.url).get('/api/me').set('Authorization', bearer);
  /** Проходит время: всё использованное использовано на столько раньше. */
  const pass = (interval: string) =>
    query(
      running.config.databaseUrl,
      `update refresh_tokens set used_at = used_at - $1::interval`,
      [interval],
    );

  it('меняет билет на новый и выдаёт билет доступа', async () => {
    const { cookie } = await signIn();

    const answer = await refresh(cookie);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ expiresIn: 900, user: { id: person.userId } });
    expect(cookieOf(answer)).not.toBe(cookie);
    expect((await me(`Bearer ${String(answer.body.accessToken)}`)).status).toBe(200);
    expect((await refresh(cookieOf(answer))).status).toBe(200);
  });

  it('повторно предъявленный билет заканчивает весь вход', async () => {
    const { cookie, bearer } = await signIn();
    const next = cookieOf(await refresh(cookie));
    await pass('16 seconds');

    const reused = await refresh(cookie);

    expect(reused.status).toBe(401);
    expect(reused.body).toMatchObject({ code: 'auth.sign-in-ended' });
    expect((await refresh(next)).status).toBe(401);
    expect((await me(bearer)).status).toBe(401);
    const [record] = await query<{ count: number }>(
      running.config.databaseUrl,
      `select count(*)::int as count from audit where action = 'auth.refresh-reused' and resource_id = $1`,
      [person.userId],
    );
    expect(record).toEqual({ count: 1 });
  });

  it('чужой вход того же человека при этом остаётся', async () => {
    const [stolen, other] = [await signIn(), await signIn()];
    await refresh(stolen.cookie);
    await pass('16 seconds');

    await refresh(stolen.cookie);

    expect((await me(other.bearer)).status).toBe(200);
  });

  it('вкладки, обновившие вход разом, все остаются внутри', async () => {
    const { cookie } = await signIn();

    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(cookie)));

    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
    const cookies = answers.map(cookieOf);
    await pass('1 hour');
    expect((await refresh(cookies.at(-1) ?? '')).status).toBe(200);
  });

  it('билет-брат, украденный в первые секунды, выдаёт себя при следующем обновлении', async () => {
    const { cookie } = await signIn();
    const mine = cookieOf(await refresh(cookie));
    const stolen = cookieOf(await refresh(cookie));
    await pass('1 minute');
    const thief = cookieOf(await refresh(stolen));
    await pass('1 minute');

    expect((await refresh(mine)).status).toBe(401);
    expect((await refresh(thief)).status).toBe(401);
  });

  it('просроченный вход не обновляется', async () => {
    const { cookie, bearer } = await signIn();
    await query(
      running.config.databaseUrl,
      `update sign_ins set expires_at = now() - interval '1 second'
        where id = (select id from sign_ins order by id desc limit 1)`,
    );

    expect((await refresh(cookie)).status).toBe(401);
    expect((await me(bearer)).status).toBe(401);
  });

  it('просроченные входы убираются при следующих входах', async () => {
    await signIn();
    await query(
      running.config.databaseUrl,
      `update sign_ins set expires_at = now() - interval '1 day'`,
    );

    const { cookie } = await signIn();

    const left = await query(running.config.databaseUrl, 'select id from sign_ins');
    expect(left).toHaveLength(1);
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('вход не живёт дольше 90 дней, сколько его ни обновляй', async () => {
    const { cookie } = await signIn();
    await query(
      running.config.databaseUrl,
      `update sign_ins set created_at = now() - interval '80 days'
        where id = (select id from sign_ins order by id desc limit 1)`,
    );

    await refresh(cookie);

    const [row] = await query<{ days: number }>(
      running.config.databaseUrl,
      `select round(extract(epoch from expires_at - now()) / 86400)::int as days
         from sign_ins order by id desc limit 1`,
    );
    expect(row).toEqual({ days: 10 });
  });

  it.each([
    ['без cookie', ''],
    ['с выдуманным билетом', `zveno_refresh=${'x'.repeat(43)}`],
    ['с пустым билетом', 'zveno_refresh='],
    ['с чужой cookie', 'another=1'],
  ])('%s отвечает, что вход закончился', async (_title, cookie) => {
    const answer = await refresh(cookie);

    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'auth.sign-in-ended' });
  });

  it.each(['refresh', 'logout', 'login', 'register'])(
    'чужой странице %s не доступен',
    async (path) => {
      const { cookie } = await signIn();

      const byOrigin = await post(path, cookie).set('Origin', 'https://evil.example').send({});
      const bySite = await post(path, cookie).set('Sec-Fetch-Site', 'same-site').send({});

      expect([byOrigin.status, bySite.status]).toEqual([403, 403]);
      expect(byOrigin.body).toMatchObject({ code: 'auth.foreign-origin' });
      expect((await refresh(cookie)).status).toBe(200);
    },
  );

  it('своей странице доступен', async () => {
    const { cookie } = await signIn();

    const answer = await refresh(cookie)
      .set('Origin', running.url)
      .set('Sec-Fetch-Site', 'same-origin');

    expect(answer.status).toBe(200);
    expect((await refresh(cookieOf(answer)).set('Origin', running.url)).status).toBe(200);
  });

  it('выход заканчивает вход сразу: и обновление, и билет доступа', async () => {
    const { cookie, bearer } = await signIn();

    const answer = await post('logout', cookie);

    expect(answer.status).toBe(204);
    expect(answer.get('Set-Cookie')?.[0]).toMatch(
      /^zveno_refresh=; Path=\/api\/auth; Expires=Thu, 01 Jan 1970/,
    );
    expect((await refresh(cookie)).status).toBe(401);
    expect((await me(bearer)).status).toBe(401);
    expect((await post('logout', cookie)).status).toBe(204);
    expect((await post('logout')).status).toBe(204);
  });

  it('выход везде заканчивает все входы человека', async () => {
    const [here, there] = [await signIn(), await signIn()];

    const answer = await post('logout-everywhere').set('Authorization', here.bearer);

    expect(answer.status).toBe(204);
    expect([(await me(here.bearer)).status, (await me(there.bearer)).status]).toEqual([401, 401]);
    expect((await refresh(there.cookie)).status).toBe(401);
  });

  it('отключённый человек выпадает сразу', async () => {
    const { cookie, bearer } = await signIn();
    await query(running.config.databaseUrl, 'update users set disabled_at = now()');

    expect([(await refresh(cookie)).status, (await me(bearer)).status]).toEqual([401, 401]);
  });
});
