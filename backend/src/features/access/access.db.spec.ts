import { randomUUIDv7 } from 'node:crypto';
import { DomainError, type ErrorKind } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Access } from './access.js';
import type { Actor } from './actor.js';
import type { Resource, ResourceKind } from './resource.js';
import { type Action, actions, grantRoles } from './roles.js';

type Verdict = 'можно' | ErrorKind | 'сбой';

describe(Access.name, () => {
  let place: TestDatabase;
  let database: DataSource;
  let access: Access;
  const owner = randomUUIDv7();
  const resources: Record<ResourceKind, string> = {
    session: randomUUIDv7(),
    chain: randomUUIDv7(),
  };
  const people = new Map<string, Actor>();

  beforeAll(async () => {
    place = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: place.url }).initialize();
    access = new Access(database);
    await person('владелец', owner);
    await person('посторонний');
    const administrator = await person('администратор');
    people.set('администратор', { userId: administrator, administrator: true });
    await database.query(
      `insert into bot_sessions (id, owner_id, name) values ($1, $2, 'аккаунт')`,
      [resources.session, owner],
    );
    await database.query(
      `insert into chains (id, owner_id, draft, draft_hash) values ($1, $2, '{"name": "цепочка"}', '')`,
      [resources.chain, owner],
    );
    for (const role of grantRoles) {
      await grant(role, { user_id: await person(`${role} лично`) });
      const team = await teamOf(await person(`${role} через команду`));
      await grant(role, { team_id: team });
    }
  });
  afterAll(async () => {
    await database.destroy();
    await place.drop();
  });

  async function person(title: string, id = randomUUIDv7()): Promise<string> {
    await database.query(
      `insert into users (id, email, name, password_hash, role) values ($1, $2, $2, '', 'member')`,
      [id, title],
    );
    people.set(title, { userId: id, administrator: false });
    return id;
  }

  async function teamOf(...members: readonly string[]): Promise<string> {
    const id = randomUUIDv7();
    await database.query(`insert into teams (id, name) values ($1, $2)`, [id, id]);
    for (const member of members) {
      await database.query(`insert into team_members (team_id, user_id) values ($1, $2)`, [
        id,
        member,
      ]);
    }
    return id;
  }

  async function grant(
    role: string,
    subject: { user_id?: string; team_id?: string },
  ): Promise<void> {
    for (const kind of ['session', 'chain'] as const) {
      await database.query(
        `insert into grants (id, user_id, team_id, ${kind}_id, role) values ($1, $2, $3, $4, $5)`,
        [randomUUIDv7(), subject.user_id, subject.team_id, resources[kind], role],
      );
    }
  }

  const actor = (title: string): Actor => {
    const found = people.get(title);
    if (!found) throw new Error(title);
    return found;
  };

  const verdict = (who: Actor, action: Action, resource: Resource): Promise<Verdict> =>
    access.require(who, action, resource).then(
      () => 'можно',
      (refusal: unknown) => (refusal instanceof DomainError ? refusal.kind : 'сбой'),
    );

  const allowedUpTo = (most: number): Verdict[] =>
    actions.map((_, index) => (index <= most ? 'можно' : 'forbidden'));

  const matrix: [string, Verdict[]][] = [
    ['посторонний', actions.map(() => 'missing')],
    ['владелец', allowedUpTo(4)],
    ['администратор', allowedUpTo(4)],
    ...grantRoles.flatMap((role, rank): [string, Verdict[]][] => [
      [`${role} лично`, allowedUpTo(rank)],
      [`${role} через команду`, allowedUpTo(rank)],
    ]),
  ];

  describe.each(['session', 'chain'] as const)('%s', (kind) => {
    it.each(matrix)('%s: read, operate, edit, manage, own → %j', async (title, expected) => {
      const resource = { kind, id: resources[kind] };

      const verdicts = await Promise.all(
        actions.map((action) => verdict(actor(title), action, resource)),
      );

      expect(verdicts).toEqual(expected);
    });

    it.each(matrix)('список для: %s', async (title, [read]) => {
      const who = actor(title);
      const table = { session: 'bot_sessions', chain: 'chains' }[kind];
      const names = { id: `${table}.id`, actorId: '$1' };

      const rows = await database.query<{ id: string }[]>(
        `select id, ${access.held(who, kind, names)} as role
           from ${table} where ${access.visible(who, kind, names)}`,
        [who.userId],
      );

      const role = await access.roleOf(who, { kind, id: resources[kind] });
      expect(rows).toEqual(read === 'можно' ? [{ id: resources[kind], role }] : []);
    });
  });

  it('из личной роли и ролей команд берёт старшую', async () => {
    const both = await person('и лично, и через команду');
    await grant('viewer', { user_id: both });
    await grant('editor', { team_id: await teamOf(both) });

    expect(
      await access.roleOf(actor('и лично, и через команду'), {
        kind: 'chain',
        id: resources.chain,
      }),
    ).toBe('editor');
    const who = actor('и лично, и через команду');
    const names = { id: 'chains.id', actorId: '$1' };
    const [row] = await database.query<{ role: string }[]>(
      `select ${access.held(who, 'chain', names)} as role from chains where id = $2`,
      [who.userId, resources.chain],
    );
    expect(row?.role).toBe('editor');
  });

  it('вышедший из команды теряет её роль', async () => {
    const member = await person('бывший участник');
    const team = await teamOf(member);
    await grant('manager', { team_id: team });
    await database.query('delete from team_members where user_id = $1', [member]);

    const left = await verdict(actor('бывший участник'), 'read', {
      kind: 'session',
      id: resources.session,
    });

    expect(left).toBe('missing');
  });

  it('право на аккаунт не открывает цепочку с тем же номером', async () => {
    const id = resources.session;

    expect(await verdict(actor('manager лично'), 'read', { kind: 'chain', id })).toBe('missing');
  });

  it('удалённого аккаунта нет ни для кого, даже для администратора', async () => {
    const id = randomUUIDv7();
    await database.query(
      `insert into bot_sessions (id, owner_id, name, deleted_at) values ($1, $2, 'удалён', now())`,
      [id, owner],
    );

    expect(await verdict(actor('владелец'), 'read', { kind: 'session', id })).toBe('missing');
    expect(await verdict(actor('администратор'), 'read', { kind: 'session', id })).toBe('missing');
  });

  it('несуществующий и кривой номер — «нет такого», а не ошибка базы', async () => {
    const stranger = actor('администратор');

    expect(await verdict(stranger, 'read', { kind: 'chain', id: randomUUIDv7() })).toBe('missing');
    expect(await verdict(stranger, 'read', { kind: 'chain', id: `1' or true --` })).toBe('missing');
  });
});
