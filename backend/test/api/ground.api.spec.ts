import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app.js';

const post = (url: string, body: string, type = 'application/json') =>
  request(url).post('/api/health/live').set('Content-Type', type).send(body);

describe('основа API', () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp({ requestsPerMinute: 100 });
  });
  afterAll(() => running.close());

  it('отвечает на неизвестный адрес документом RFC 9457 с постоянным кодом', async () => {
    const answer = await request(running.url).get('/api/nowhere');

    expect(answer.status).toBe(404);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status: 404, code: 'request.not-found' });
    expect(answer.body).toHaveProperty('requestId', answer.headers['x-request-id']);
  });

  it('говорит по-английски с тем, кто просит английский', async () => {
    const answer = await request(running.url)
      .get('/api/nowhere')
      .set('Accept-Language', 'en-US,ru;q=0.8');

    expect(answer.body).toHaveProperty('title', 'Not found');
  });

  it('возвращает присланный номер запроса, если он годится, и заменяет негодный', async () => {
    const kept = await request(running.url)
      .get('/api/health/live')
      .set('X-Request-Id', 'proxy-12345');
    const replaced = await request(running.url)
      .get('/api/health/live')
      .set('X-Request-Id', 'a b"c');

    expect(kept.headers['x-request-id']).toBe('proxy-12345');
    expect(replaced.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it.each([
    ['оборванный JSON', '{"name":', 400, 'request.malformed'],
    ['не объект', '7', 400, 'request.malformed'],
    ['знак NUL', JSON.stringify({ name: 'a\0b' }), 422, 'request.invalid'],
    ['оборванный суррогат', '{"name":"\\ud800"}', 422, 'request.invalid'],
    ['глубину в сто уровней', `${'['.repeat(100)}${']'.repeat(100)}`, 422, 'request.invalid'],
    ['тело больше мегабайта', JSON.stringify('a'.repeat(2 ** 20)), 413, 'request.too-large'],
  ])('не принимает %s', async (_title, body, status, code) => {
    const answer = await post(running.url, body);

    expect(answer.body).toMatchObject({ status, code });
  });

  it('называет поле с непригодным текстом', async () => {
    const answer = await post(running.url, JSON.stringify({ contact: { tags: ['x', '\0'] } }));

    expect(answer.body).toHaveProperty('errors.0.path', 'contact.tags.1');
  });

  it('не разрешает ответам API ничего, а Swagger — только своё', async () => {
    const api = await request(running.url).get('/api/health/live');
    const docs = await request(running.url).get('/api/docs');

    expect(api.headers['content-security-policy']).toContain("default-src 'none'");
    expect(docs.status).toBe(200);
    expect(docs.headers['content-security-policy']).toContain("script-src 'self';");
    expect(api.headers).not.toHaveProperty('x-powered-by');
  });

  it('просит подождать того, кто спрашивает слишком часто', async () => {
    const answers = await Promise.all(
      Array.from({ length: 120 }, () => request(running.url).get('/api/health/live')),
    );
    const refused = answers.find(({ status }) => status === 429);

    expect(refused?.body).toHaveProperty('code', 'request.too-many');
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
