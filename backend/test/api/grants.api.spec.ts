import { randomUUIDv7 } from 'node:crypto';
import request from 'supertest';
import { type Person, query, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Grant {
  readonly id: string;
  readonly role: string;
  readonly subject: { readonly id: string };
}

describe.each(['sessions', 'chains'] as const)('права: %s', (kind) => {
  let running: TestApp;
  let owner: Person;
  let manager: Person;
  let editor: Person;
  let stranger: Person;
  let id: string;
  beforeAll(async () => {
    running = await startTestApp();
    const people = await signUp(
      running,
      'Администратор',
      'Владелец',
      'Управляющий',
      'Редактор',
      'Чужой',
    );
    [, owner, manager, editor, stranger] = people as [Person, Person, Person, Person, Person];
  });
  beforeEach(async () => {
    id = randomUUIDv7();
    const insert = {
      sessions: `insert into bot_sessions (id, owner_id, name) values ($1, $2, 'аккаунт')`,
      chains: `insert into chains (id, owner_id, draft, draft_hash) values ($1, $2, '{"name": "цепочка"}', '')`,
    };
    await query(running.config.databaseUrl, insert[kind], [id, owner.userId]);
    await put(owner, { email: manager.email, role: 'manager' });
    await put(owner, { email: editor.email, role: 'editor' });
  });
  afterAll(() => running.close());

  const address = (rest: string) => `/api/${kind}/${id}/${rest}`;
  const list = (who: Person) =>
    request(running.url).get(address('grants')).set('Authorization', who.bearer);
  const put = (who: Person, grant: object) =>
    request(running.url).put(address('grants')).set('Authorization', who.bearer).send(grant);
  const take = (who: Person, grantId: string) =>
    request(running.url)
      .delete(address(`grants/${grantId}`))
      .set('Authorization', who.bearer);
  const transfer = (who: Person, email: string) =>
    request(running.url).post(address('owner')).set('Authorization', who.bearer).send({ email });
  const grantOf = async (person: Person): Promise<Grant | undefined> => {
    const items = (await list(owner)).body.items as Grant[];
    return items.find(({ subject }) => subject.id === person.userId);
  };

  it('список называет владельца и всех, кому выданы права, старших первыми', async () => {
    const answer = await list(manager);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      owner: { kind: 'user', id: owner.userId, name: 'Владелец' },
      items: [
        { role: 'manager', subject: { kind: 'user', id: manager.userId, email: manager.email } },
        { role: 'editor', subject: { kind: 'user', id: editor.userId } },
      ],
    });
  });

  it('повторная выдача меняет роль, а не добавляет вторую', async () => {
    const answer = await put(manager, { email: editor.email.toUpperCase(), role: 'viewer' });

    expect(answer.status).toBe(200);
    expect(answer.body.items).toHaveLength(2);
    expect(await grantOf(editor)).toMatchObject({ role: 'viewer' });
  });

  it('выдаёт право команде', async () => {
    const team = randomUUIDv7();
    await query(running.config.databaseUrl, 'insert into teams (id, name) values ($1, $2)', [
      team,
      team,
    ]);
    await query(
      running.config.databaseUrl,
      'insert into team_members (team_id, user_id) values ($1, $2)',
      [team, stranger.userId],
    );

    const answer = await put(owner, { teamId: team, role: 'manager' });

    expect(answer.status).toBe(200);
    expect((await list(stranger)).status).toBe(200);
  });

  it.each([
    ['редактор', () => editor, 403, 'access.needs-manager'],
    ['посторонний', () => stranger, 404, `access.${kind.slice(0, -1)}-missing`],
  ] as const)('%s прав не видит и не раздаёт', async (_title, who, status, code) => {
    const grant = await grantOf(manager);

    const answers = [
      await list(who()),
      await put(who(), { email: stranger.email, role: 'viewer' }),
      await take(who(), grant?.id ?? ''),
    ];

    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(
      Array<unknown>(3).fill([status, code]),
    );
    expect(await grantOf(manager)).toBeDefined();
    expect(await grantOf(stranger)).toBeUndefined();
  });

  it('забирает право; повторно забирать нечего', async () => {
    const grant = await grantOf(editor);

    expect((await take(manager, grant?.id ?? '')).status).toBe(204);
    expect(await grantOf(editor)).toBeUndefined();
    const again = await take(manager, grant?.id ?? '');
    expect([again.status, again.body.code]).toEqual([404, 'grants.missing']);
  });

  it('человек сдаёт своё право сам', async () => {
    const grant = await grantOf(editor);

    expect((await take(editor, grant?.id ?? '')).status).toBe(204);
    expect((await list(editor)).status).toBe(404);
  });

  it('право другого предмета через этот адрес не забрать', async () => {
    const other = (await grantOf(editor))?.id ?? '';
    const first = id;
    id = randomUUIDv7();
    const table = kind === 'sessions' ? 'bot_sessions' : 'chains';
    const copy = kind === 'sessions' ? 'name' : 'draft, draft_hash';
    await query(
      running.config.databaseUrl,
      `insert into ${table} (id, owner_id, ${copy}) select $1, $2, ${copy} from ${table} where id = $3`,
      [id, stranger.userId, first],
    );

    expect((await take(stranger, other)).status).toBe(404);
    id = first;
    expect(await grantOf(editor)).toBeDefined();
  });

  it.each([
    ['неизвестному', { email: 'nobody@example.org', role: 'viewer' }, 'grants.person-missing'],
    ['неизвестной команде', { teamId: randomUUIDv7(), role: 'viewer' }, 'grants.team-missing'],
    ['никому', { role: 'viewer' }, 'request.invalid'],
    [
      'и человеку, и команде',
      { email: 'a@example.org', teamId: randomUUIDv7(), role: 'viewer' },
      'request.invalid',
    ],
    ['роль владельца', { email: 'a@example.org', role: 'owner' }, 'request.invalid'],
  ])('не выдаёт %s', async (_title, grant, code) => {
    const answer = await put(owner, grant);

    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.errors).not.toHaveLength(0);
  });

  it('владельцу роль не выдаёт', async () => {
    const answer = await put(manager, { email: owner.email, role: 'viewer' });

    expect([answer.status, answer.body.code]).toEqual([409, 'grants.already-owner']);
  });

  it('владение передаёт только владелец и остаётся управляющим', async () => {
    const refused = await transfer(manager, manager.email);
    const done = await transfer(owner, editor.email);

    expect([refused.status, refused.body.code]).toEqual([403, 'access.needs-owner']);
    expect(done.status).toBe(204);
    const listed = await list(editor);
    expect(listed.body.owner).toMatchObject({ id: editor.userId });
    const roles = (listed.body.items as Grant[]).map(({ role, subject }) => [subject.id, role]);
    expect(roles).toContainEqual([owner.userId, 'manager']);
    expect(roles.map(([subject]) => subject)).not.toContain(editor.userId);
  });

  it('самому себе владение не передать', async () => {
    expect((await transfer(owner, owner.email)).status).toBe(409);
  });

  it('каждая перемена записана в журнал', async () => {
    await transfer(owner, editor.email);

    const records = await query<{ action: string }>(
      running.config.databaseUrl,
      'select action from audit where resource_id = $1 order by id',
      [id],
    );

    expect(records.map(({ action }) => action)).toEqual([
      'grant.put',
      'grant.put',
      'grant.ownership-transferred',
    ]);
  });
});
