import request from 'supertest';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('вход', () => {
  let running: TestApp;
  let person: Person;
  beforeAll(async () => {
    running = await startTestApp();
    [person] = (await signUp(running, 'Анна')) as [Person];
  });
  afterAll(() => running.close());

  const post = (path: string) => request(running.url).post(`/api/auth/${path}`);

  it('закрытый маршрут без билета отвечает 401', async () => {
    const answer = await request(running.url).post('/api/auth/logout-everywhere');

    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'request.unauthenticated' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('выдаёт билет доступа и cookie, которую не видят сценарии', async () => {
    const answer = await post('login').send(person);

    expect(answer.status).toBe(422);
    const right = await post('login').send({ email: person.email, password: person.password });
    expect(right.status).toBe(200);
    expect(right.body).toMatchObject({
      expiresIn: 900,
      user: { id: person.userId, role: 'administrator' },
    });
    expect(right.headers['set-cookie']?.[0]).toMatch(
      /^zveno_refresh=[^;]{43}; Path=\/api\/auth; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });
});
