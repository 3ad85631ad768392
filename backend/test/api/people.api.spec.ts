import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('люди установки', () => {
  let running: TestApp;
  let administrator: Person;
  let member: Person;
  beforeEach(async () => {
    running = await startTestApp();
    [administrator, member] = (await signUp(running, 'Анна', 'Борис')) as [Person, Person];
  });
  afterEach(() => running.close());

  const list = (who: Person, query: object = {}) =>
    request(running.url).get('/api/users').query(query).set('Authorization', who.bearer);
  const change = (who: Person, id: string, body: object) =>
    request(running.url).patch(`/api/users/${id}`).set('Authorization', who.bearer).send(body);

  it('показывает людей страницами, новых первыми', async () => {
    const first = await list(administrator, { limit: 1 });
    const second = await list(administrator, { limit: 1, after: String(first.body.next) });

    expect(first.body.items).toMatchObject([
      { id: member.userId, role: 'member', disabled: false },
    ]);
    expect(second.body).toMatchObject({ items: [{ id: administrator.userId }], next: null });
    expect(JSON.stringify(first.body)).not.toMatch(/password|argon2/i);
  });

  it('открыты только администратору', async () => {
    const answers = [
      await list(member),
      await change(member, member.userId, { role: 'administrator' }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'access.administrator-only'],
      [403, 'access.administrator-only'],
    ]);
  });

  it('отключённый выпадает сразу, а включённый входит заново', async () => {
    const me = () => request(running.url).get('/api/me').set('Authorization', member.bearer);
    expect((await me()).status).toBe(200);

    const answer = await change(administrator, member.userId, { disabled: true });

    expect(answer.body).toMatchObject({ disabled: true });
    expect((await me()).status).toBe(401);
    await change(administrator, member.userId, { disabled: false });
    expect((await me()).status).toBe(401);
    const { email, password } = member;
    const login = await request(running.url).post('/api/auth/login').send({ email, password });
    expect(login.status).toBe(200);
  });

  it('новая роль действует с прежним билетом', async () => {
    await change(administrator, member.userId, { role: 'administrator' });
    expect((await list(member)).status).toBe(200);

    await change(member, administrator.userId, { role: 'member' });

    expect((await list(administrator)).status).toBe(403);
  });

  it.each([{ role: 'member' }, { disabled: true }])(
    'последнего администратора не убирает: %j',
    async (body) => {
      const answer = await change(administrator, administrator.userId, body);

      expect([answer.status, answer.body.code]).toEqual([409, 'users.last-administrator']);
      expect((await list(administrator)).status).toBe(200);
    },
  );

  it('двое последних не убирают друг друга разом', async () => {
    await change(administrator, member.userId, { role: 'administrator' });

    const answers = await Promise.all([
      change(administrator, member.userId, { role: 'member' }),
      change(member, administrator.userId, { role: 'member' }),
    ]);

    const left = [(await list(administrator)).status, (await list(member)).status];
    expect(left.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it.each([
    [randomUUID(), { disabled: true }, 404],
    ['не-номер', { disabled: true }, 422],
    [randomUUID(), { disabled: 'да' }, 422],
    [randomUUID(), { role: 'owner' }, 422],
    [randomUUID(), { email: 'x@example.org' }, 422],
  ])('неподходящее отклоняет: %s %j', async (id, body, status) => {
    expect((await change(administrator, id, body)).status).toBe(status);
  });
});
