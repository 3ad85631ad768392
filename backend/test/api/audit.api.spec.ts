import request from 'supertest';
import { type Person, query, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('журнал изменений', () => {
  let running: TestApp;
  let administrator: Person;
  let member: Person;
  beforeAll(async () => {
    running = await startTestApp();
    [administrator, member] = (await signUp(running, 'Анна', 'Борис')) as [Person, Person];
    await query(running.config.databaseUrl, 'truncate audit');
    for (let n = 1; n <= 5; n += 1) {
      await query(
        running.config.databaseUrl,
        `insert into audit (at, actor_id, action, resource_kind, resource_id)
         values (timestamptz '2026-01-01' + make_interval(days => $1), $2, $3, 'chain', $4)`,
        [n, n % 2 ? administrator.userId : member.userId, n > 3 ? 'b' : 'a', String(n)],
      );
    }
  });
  afterAll(() => running.close());

  const read = (filter: object, who = administrator) =>
    request(running.url).get('/api/audit').query(filter).set('Authorization', who.bearer);
  const numbers = async (filter: object) =>
    ((await read(filter)).body.items as { resourceId: string }[]).map(
      ({ resourceId }) => resourceId,
    );

  it('показывает новые записи первыми, с именем действовавшего', async () => {
    const answer = await read({});

    expect(answer.body.items).toHaveLength(5);
    expect(answer.body.items[0]).toMatchObject({ resourceId: '5', actorName: 'Анна', action: 'b' });
    expect(answer.body.next).toBeNull();
  });

  it.each([
    ['человеку', () => ({ actor: member.userId }), ['4', '2']],
    ['действию', () => ({ action: 'a' }), ['3', '2', '1']],
    ['предмету', () => ({ resourceKind: 'chain', resourceId: '2' }), ['2']],
    ['виду предмета', () => ({ resourceKind: 'session' }), []],
    ['времени', () => ({ from: '2026-01-03T00:00:00Z', to: '2026-01-05T00:00:00Z' }), ['3', '2']],
    ['всему сразу', () => ({ action: 'a', actor: administrator.userId }), ['3', '1']],
  ])('отбирает по %s', async (_title, filter, expected) => {
    expect(await numbers(filter())).toEqual(expected);
  });

  it('листает страницами, не теряя и не повторяя', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await read({ limit: 2, ...(after && { after }) });
      seen.push(...(body.items as { resourceId: string }[]).map(({ resourceId }) => resourceId));
      after = (body.next as string | null) ?? undefined;
    } while (after);

    expect(seen).toEqual(['5', '4', '3', '2', '1']);
  });

  it('открыт только администратору', async () => {
    const answer = await read({}, member);

    expect([answer.status, answer.body.code]).toEqual([403, 'access.administrator-only']);
  });

  it.each([
    [{ actor: 'не номер' }, 'actor'],
    [{ from: 'вчера' }, 'from'],
    [{ to: '+275760-09-13' }, 'to'],
    [{ after: 'чужое место' }, 'after'],
    [{ limit: 0 }, 'limit'],
    [{ unknown: 1 }, 'unknown'],
  ])('неподходящее отклоняет: %j', async (filter, path) => {
    const answer = await read(filter);

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ path }] });
  });
});
