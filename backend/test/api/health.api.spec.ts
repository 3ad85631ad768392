import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('состояние приложения', () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp();
  });
  afterAll(() => running.close());

  it('отвечает, что процесс жив', async () => {
    const answer = await request(running.url).get('/api/health/live');

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'ok' });
  });
});
