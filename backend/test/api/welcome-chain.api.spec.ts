import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('пример «Приветствие» у первого человека', () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp();
  });
  afterAll(() => running.close());

  it('появляется черновиком у первого и только у него и публикуется без правок', async () => {
    const [first, second] = await signUp(running, 'Анна', 'Борис');
    if (!first || !second) throw new Error('людей меньше, чем имён');
    const [anna, boris] = [new Client(running, first), new Client(running, second)];

    const list = await anna.get('/chains').expect(200);

    expect(list.body).toMatchObject({
      items: [{ name: 'Приветствие', state: 'draft', ownerName: 'Анна', tags: ['пример'] }],
    });
    const { items } = list.body as { items: { id: string }[] };
    await anna.post(`/chains/${items[0]?.id ?? ''}/publish`, { people: 'finish' }, 1).expect(201);
    expect((await boris.get('/chains')).body).toEqual({ items: [], next: null });
  });
});
