import { randomUUIDv7 } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/sessions/:id/contacts', () => {
  let running: TestApp;
  let database: DataSource;
  let owner: Client;
  let session: string;

  beforeAll(async () => {
    running = await startTestApp({ roles: ['api'] });
    database = running.app.get(DataSource);
    const [, anna] = await signUp(running, 'Админ', 'Анна');
    if (!anna) throw new Error('людей меньше, чем имён');
    owner = new Client(running, anna);
  });
  beforeEach(async () => {
    const answer = await owner.post('/sessions', { name: 'Магазин' }).expect(201);
    session = (answer.body as { id: string }).id;
  });
  afterAll(() => running.close());

  const aContact = async (name: string, minutesAgo: number, tags: string[] = []) => {
    const id = randomUUIDv7();
    await database.query(
      `insert into contacts (id, session_id, channel, peer, name, username, tags, variables, last_seen_at)
       values ($1, $2, 'telegram', lower($3), $3, 'nick', $4, '{"city": "Тверь", "age": 18}',
               now() - $5 * interval '1 minute')`,
      [id, session, name, tags, minutesAgo],
    );
    return id;
  };
  const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name);

  it('листает недавних первыми и ищет по имени и метке', async () => {
    for (const [index, name] of ['Яна', 'Борис', 'Анна Петрова', 'Пётр'].entries()) {
      await aContact(name, index, index % 2 === 0 ? ['важный'] : []);
    }
    const path = `/sessions/${session}/contacts`;

    const first = await owner.get(`${path}?limit=3`).expect(200);
    const next = encodeURIComponent(String(first.body.next));
    const second = await owner.get(`${path}?limit=3&after=${next}`).expect(200);
    expect([names(first.body), names(second.body)]).toEqual([
      ['Яна', 'Борис', 'Анна Петрова'],
      ['Пётр'],
    ]);

    const found = await owner.get(`${path}?search=${encodeURIComponent('ПЕТР')}`).expect(200);
    expect(names(found.body)).toEqual(['Анна Петрова']);
    const tagged = await owner.get(`${path}?tag=${encodeURIComponent('важный')}`).expect(200);
    expect(names(tagged.body)).toEqual(['Яна', 'Анна Петрова']);
    await owner.get(`${path}?after=${Buffer.from('["x","y"]').toString('base64url')}`).expect(422);
  });

  it('правит только названное', async () => {
    const id = await aContact('Яна', 0, ['старый', 'важный']);
    const path = `/sessions/${session}/contacts/${id}`;

    const change = { set: { city: 'Омск', plan: { rate: 1 } }, remove: ['age'] };
    const tags = { addTags: ['новый', 'важный'], removeTags: ['старый'] };
    const answer = await owner.patch(path, { ...change, ...tags, optedOut: true }, 0).expect(200);

    expect(answer.body).toMatchObject({
      name: 'Яна',
      variables: { city: 'Омск', plan: { rate: 1 } },
      tags: ['важный', 'новый'],
      optedOut: true,
    });
    expect(answer.body.variables).not.toHaveProperty('age');
    const refused = await owner.patch(path, { set: { name: 'x', '1 2': 1 } }, 0).expect(422);
    expect(refused.body.errors.map((it: { path: string }) => it.path)).toEqual([
      'set.name',
      'set.1 2',
    ]);
  });

  it('забирает переписку до срока или пока не вернут', async () => {
    const id = await aContact('Яна', 0);
    const path = `/sessions/${session}/contacts/${id}`;
    const until = new Date(Date.now() + 3_600_000).toISOString();

    const taken = await owner.post(`${path}/takeover`, { until }).expect(200);
    expect(taken.body).toMatchObject({ takenOver: true, takenOverUntil: until });
    const kept = await owner.post(`${path}/takeover`, {}).expect(200);
    expect(kept.body).toMatchObject({ takenOver: true, takenOverUntil: null });
    const released = await owner.post(`${path}/release`, {}).expect(200);
    expect(released.body).toMatchObject({ takenOver: false, takenOverUntil: null });
  });

  it('чужого собеседника у аккаунта нет', async () => {
    const id = await aContact('Яна', 0);
    const other = await owner.post('/sessions', { name: 'Другой' }).expect(201);
    const path = `/sessions/${(other.body as { id: string }).id}/contacts/${id}`;

    await owner.get(path).expect(404);
    await owner.patch(path, { name: 'Нет' }, 0).expect(404);
    await owner.post(`${path}/takeover`, {}).expect(404);
  });
});
