import type { Test } from 'supertest';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const inEnglish = (sent: Test) => sent.set('Accept-Language', 'en');
const messages = (body: unknown) =>
  (body as { errors: { message: string }[] }).errors.map(({ message }) => message).join(' ');

describe('замечания перед публикацией', () => {
  let running: TestApp;
  let anna: Client;

  beforeAll(async () => {
    running = await startTestApp({ roles: ['api'] });
    const [person] = await signUp(running, 'Анна');
    if (!person) throw new Error('человек не заведён');
    anna = new Client(running, person);
  });
  afterAll(() => running.close());

  it('сказаны на языке, на котором просят', async () => {
    const draft = aChain();
    const hello = { type: 'send', settings: { text: '' }, next: { next: 'nowhere' } };
    const document = { ...draft, nodes: { ...draft.nodes, hello } };
    const { body } = await anna.post('/chains', { document }).expect(201);
    const { id } = body as { id: string };
    const publish = () => anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1);

    const seen = await inEnglish(anna.get(`/chains/${id}/publish-preview`)).expect(200);
    const refused = await inEnglish(publish()).expect(422);
    const usual = await anna.get(`/chains/${id}/publish-preview`).expect(200);

    expect(messages(seen.body)).toMatch(/[a-z]/i);
    expect(messages(seen.body)).not.toMatch(/[а-яё]/i);
    expect(messages(refused.body)).not.toMatch(/[а-яё]/i);
    expect(messages(usual.body)).toMatch(/[а-яё]/i);
  });
});
