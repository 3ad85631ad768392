import { Room } from '@zveno/contracts/live-events.js';
import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { LivePage } from '../support/live-page.js';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('кто ещё открыл цепочку', () => {
  let running: TestApp;
  let anna: Person;
  let boris: Person;
  let stranger: Person;
  let chainId: string;
  let page: LivePage;

  beforeAll(async () => {
    running = await startTestApp();
    const [, ...people] = await signUp(running, 'Админ', 'Анна', 'Борис', 'Чужой');
    [anna, boris, stranger] = people as [Person, Person, Person];
    const created = await new Client(running, anna).post('/chains', { document: aChain() });
    chainId = (created.body as { id: string }).id;
    const actor = { userId: boris.userId, administrator: false };
    await aGrant(running.app.get(DataSource), actor, 'editor', { kind: 'chain', id: chainId });
  });
  beforeEach(async () => {
    page = await LivePage.open(running.url, anna.bearer);
    await page.ask('watch', { rooms: [Room.parse(`chain:${chainId}`)] });
  });
  afterEach(() => page.close());
  afterAll(() => running.close());

  it('виден вошедший в редактор и выбранный им узел; с разрывом связи он исчезает', async () => {
    const other = await LivePage.open(running.url, boris.bearer);
    const opened = page.next('chain.presence');
    expect(await other.ask('present', { chainId, nodeId: null })).toEqual({ ok: true });
    await expect(opened).resolves.toEqual({
      chainId,
      people: [
        { connectionId: expect.any(String), userId: boris.userId, name: 'Борис', nodeId: null },
      ],
    });

    const chosen = page.next('chain.presence');
    await other.ask('present', { chainId, nodeId: 'hello' });
    await expect(chosen).resolves.toMatchObject({ people: [{ nodeId: 'hello' }] });
    const gone = page.next('chain.presence');
    other.close();

    await expect(gone).resolves.toEqual({ chainId, people: [] });
  });

  it('закрытый редактор исчезает и без разрыва связи', async () => {
    const opened = page.next('chain.presence');
    await page.ask('present', { chainId, nodeId: null });
    await expect(opened).resolves.toMatchObject({ people: [{ name: 'Анна' }] });
    const closed = page.next('chain.presence');

    await page.ask('absent', { chainId });

    await expect(closed).resolves.toEqual({ chainId, people: [] });
  });

  it('чужой цепочки открытой не объявить, негодное сообщение — отказ с полем', async () => {
    const outsider = await LivePage.open(running.url, stranger.bearer);

    const refused = await outsider.ask('present', { chainId, nodeId: null });
    const wrong = await outsider.ask('present', { chainId, nodeId: 'Не Узел' });

    expect(refused).toMatchObject({ problem: { code: 'access.chain-missing' } });
    expect(wrong).toMatchObject({
      problem: { code: 'request.invalid', errors: [{ path: 'nodeId' }] },
    });
    outsider.close();
  });

  it('сохранённый черновик назван именем того, кто сохранил', async () => {
    const saved = page.next('chain.draft-saved');

    await new Client(running, boris)
      .put(`/chains/${chainId}/draft`, aChain('Правка'), 1)
      .expect(200);

    await expect(saved).resolves.toEqual({
      chainId,
      revision: 2,
      by: boris.userId,
      byName: 'Борис',
    });
  });
});
