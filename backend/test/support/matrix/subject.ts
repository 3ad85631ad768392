import { randomUUIDv7 } from 'node:crypto';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { aChain } from '../chains.js';
import type { Cast } from './cast.js';

const Created = z.object({ id: z.string(), revision: z.number() });

/** Свежие предметы одной проверки: действие над ними не портит соседних. */
export interface Subject {
  readonly chainId: string;
  readonly sessionId: string;
  readonly taskId: string;
  readonly contactId: string;
  /** Право, выданное на цепочку и на аккаунт постороннему для проверки человеку. */
  readonly chainGrantId: string;
  readonly sessionGrantId: string;
  readonly person: { readonly id: string; readonly email: string };
}

/** Образец: цепочка владельца с опубликованной версией и черновиком, который от неё отличается. */
export class SubjectSource {
  private constructor(
    private readonly database: DataSource,
    private readonly cast: Cast,
    private readonly chainId: string,
  ) {}

  static async prepare(url: string, database: DataSource, cast: Cast): Promise<SubjectSource> {
    const owner = await cast.ticketsOf('owner');
    const send = (address: string, revision: number, body: object) =>
      request(url)
        .post(address)
        .set('Authorization', owner.bearer)
        .set('If-Match', `"${revision}"`)
        .send(body);
    const document = aChain('Приветствие');
    const created = await send('/api/chains', 0, { document });
    const { id, revision } = Created.parse(created.body);
    await send(`/api/chains/${id}/publish`, revision, { people: 'finish' }).expect(201);
    await request(url)
      .put(`/api/chains/${id}/draft`)
      .set('Authorization', owner.bearer)
      .set('If-Match', `"${revision}"`)
      .send({ ...document, description: 'Новый черновик' })
      .expect(200);
    return new SubjectSource(database, cast, id);
  }

  /** Копии образца с правами для каждой роли. */
  async fresh(): Promise<Subject> {
    const [chainId, sessionId, taskId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    const [chainGrantId, sessionGrantId, personId] = [
      randomUUIDv7(),
      randomUUIDv7(),
      randomUUIDv7(),
    ];
    const person = { id: personId, email: `${personId}@example.org` };
    await this.copyRows(chainId, sessionId, taskId, person);
    await this.giveRoles(chainId, sessionId);
    await this.database.query(
      `insert into grants (id, user_id, chain_id, session_id, role)
       values ($1, $3, $4, null, 'viewer'), ($2, $3, null, $5, 'viewer')`,
      [chainGrantId, sessionGrantId, personId, chainId, sessionId],
    );
    const contactId = randomUUIDv7();
    await this.database.query(
      `insert into contacts (id, session_id, channel, peer) values ($1, $2, 'telegram', '1')`,
      [contactId, sessionId],
    );
    return { chainId, sessionId, taskId, contactId, chainGrantId, sessionGrantId, person };
  }

  private async copyRows(
    chainId: string,
    sessionId: string,
    taskId: string,
    person: Subject['person'],
  ): Promise<void> {
    await this.database.query(
      `with version as (
              insert into chain_versions (id, chain_id, number, graph, hash)
              select gen_random_uuid(), $1, number, graph, hash
                from chain_versions where chain_id = $2 returning id),
            chain as (
              insert into chains (id, owner_id, draft, draft_hash, revision, published_version_id)
              select $1, owner_id, draft, draft_hash, 7, (select id from version)
                from chains where id = $2 returning owner_id),
            session as (
              insert into bot_sessions (id, owner_id, name, revision)
              select $3, owner_id, 'Аккаунт', 7 from chain),
            person as (
              insert into users (id, email, name, password_hash, role)
              values ($4, $5, 'Новичок', '', 'member'))
       insert into open_tasks (id, chain_id, lane_id, turn, chat, session_id, status, state, started_at)
       values ($6, $1, 1, 1, 'чат', $3, 'waiting', '{}', now())`,
      [chainId, this.chainId, sessionId, person.id, person.email, taskId],
    );
  }

  private async giveRoles(chainId: string, sessionId: string): Promise<void> {
    const roles = ['viewer', 'operator', 'editor', 'manager'] as const;
    await this.database.query(
      `insert into grants (id, user_id, chain_id, session_id, role)
       select gen_random_uuid(), holder, chain_id, session_id, role
         from unnest($3::uuid[], $4::text[]) as holders (holder, role)
        cross join (values ($1::uuid, null::uuid), (null, $2::uuid)) as resources (chain_id, session_id)`,
      [chainId, sessionId, roles.map((role) => this.cast.idOf(role)), roles],
    );
  }
}
