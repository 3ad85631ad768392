import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/chains/:id/publish-preview: кто начнёт отвечать', () => {
  let running: TestApp;
  let anna: Client;
  let boris: Client;
  let borisPerson: Person;

  beforeAll(async () => {
    running = await startTestApp({ roles: ['api'] });
    const [owner, other] = await signUp(running, 'Анна', 'Борис');
    if (!owner || !other) throw new Error('люди не заведены');
    borisPerson = other;
    anna = new Client(running, owner);
    boris = new Client(running, other);
  });
  afterAll(() => running.close());

  const created = async (path: string, body: object): Promise<string> => {
    const answer = await anna.post(path, body).expect(201);
    return (answer.body as { id: string }).id;
  };
  const runsIn = async (session: string, chainId: string, enabled: boolean) =>
    anna.put(`/sessions/${session}/chains`, { chains: [{ chainId, enabled }] }, 1).expect(200);
  const accountsFor = async (who: Client, id: string): Promise<unknown> => {
    const { body } = await who.get(`/chains/${id}/publish-preview`).expect(200);
    return (body as { accounts: unknown }).accounts;
  };

  it('называет аккаунты, где цепочка включена; о чужих говорит только число', async () => {
    const id = await created('/chains', { document: aChain() });
    await runsIn(await created('/sessions', { name: 'Магазин' }), id, true);
    await runsIn(await created('/sessions', { name: 'Запасной' }), id, false);
    await anna
      .put(`/chains/${id}/grants`, { email: borisPerson.email, role: 'editor' })
      .expect(200);

    const forOwner = await accountsFor(anna, id);
    const forEditor = await accountsFor(boris, id);

    expect(forOwner).toEqual({
      named: [{ id: expect.any(String) as string, name: 'Магазин' }],
      unseen: 0,
    });
    expect(forEditor).toEqual({ named: [], unseen: 1 });
  });

  it('тому, кому цепочка не видна, не говорит ничего', async () => {
    const id = await created('/chains', { document: aChain() });

    await boris.get(`/chains/${id}/publish-preview`).expect(404);
  });
});
