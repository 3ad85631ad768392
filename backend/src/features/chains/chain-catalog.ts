import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { momentPlace, pageOf, readCursor } from '../../api/page.js';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import type {
  ChainDto,
  ChainOrder,
  ChainPageDto,
  ChainsQuery,
  ChainSummaryDto,
} from './chains.dto.js';

/** Порядок списка: его столбцы и место последней строки страницы. */
const orders = {
  created: { by: 'c.id desc', before: 'c.id < $2', place: z.tuple([z.uuid()]) },
  changed: {
    by: 'c.updated_at desc, c.id desc',
    before: '(c.updated_at, c.id) < ($9::timestamptz, $2)',
    place: z.tuple([z.uuid(), momentPlace]),
  },
} as const;

/** Как цепочка и человек названы в запросе списка. */
const names = { id: 'c.id', actorId: '$1' };

/** Состояние цепочки: архив важнее публикации. */
const state = `case when c.archived_at is not null then 'archived'
                    when c.published_version_id is not null then 'published'
                    else 'draft' end`;

const summary = `c.id, c.name, c.description, c.tags, ${state} as state, c.revision,
  c.owner_id as "ownerId", owner.name as "ownerName",
  c.draft_saved_at as "draftSavedAt", saver.name as "draftSavedBy", saver.id as "draftSavedById",
  c.created_at as "createdAt", c.updated_at as "updatedAt",
  v.number as "publishedNumber", v.hash is distinct from c.draft_hash as changed`;

const joined = `join users owner on owner.id = c.owner_id
  left join users saver on saver.id = c.draft_saved_by
  left join chain_versions v on v.id = c.published_version_id`;

interface ListedRow extends ChainSummaryDto {
  /** Время последней перемены целиком: в `Date` микросекунды не помещаются. */
  readonly moment: string;
}

/** Чтения цепочек: список и одна. */
@Injectable()
export class ChainCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /** Страница видимых человеку цепочек. Один запрос: числа людей внутри — из индекса идущих. */
  async page(actor: Actor, query: ChainsQuery): Promise<ChainPageDto> {
    const order = query.order ?? 'created';
    const { by, place } = orders[order];
    const [before, moment] = readCursor<readonly string[]>(query.after, place) ?? [];
    const rows = await this.database.query<ListedRow[]>(
      `select ${summary}, ${this.access.held(actor, 'chain', names)} as role,
              inside.people as "peopleInside", to_json(c.updated_at) #>> '{}' as moment
         from (select * from chains c where ${this.conditions(actor, order)}
                order by ${by} limit $8) c
         ${joined}
         cross join lateral (select count(*)::int as people from open_tasks
                              where open_tasks.chain_id = c.id and test_chat_id is null) inside
        order by ${by}`,
      [
        actor.userId,
        before ?? null,
        query.search === undefined ? null : containing(query.search),
        query.tag ?? null,
        query.state ?? null,
        query.owner ?? null,
        query.session ?? null,
        query.limit + 1,
        ...(order === 'changed' ? [moment ?? null] : []),
      ],
    );
    const placed = rows.map(({ moment: last, ...chain }) => ({
      chain,
      place: order === 'changed' ? [chain.id, last] : [chain.id],
    }));
    return pageOf(
      placed,
      query.limit,
      (row) => row.place,
      (row) => row.chain,
    );
  }

  async one(actor: Actor, id: string): Promise<ChainDto> {
    const role = await this.access.roleOf(actor, { kind: 'chain', id });
    const [chain] = await this.database.query<Omit<ChainDto, 'role'>[]>(
      `select ${summary}, c.draft from chains c ${joined} where c.id = $1`,
      [id],
    );
    if (!role || !chain) throw new ResourceMissing('chain');
    return { ...chain, role };
  }

  private conditions(actor: Actor, order: ChainOrder): string {
    return `${this.access.visible(actor, 'chain', names)}
      and ($2::uuid is null or ${orders[order].before})
      and ($3::text is null or c.name ilike $3 or c.description ilike $3
           or array_to_string(c.tags, chr(10)) ilike $3)
      and ($4::text is null or c.tags @> array[$4])
      and case when $5::text is null then c.archived_at is null else ${state} = $5 end
      and ($6::uuid is null or c.owner_id = $6)
      and ($7::uuid is null or c.id in (select chain_id from chain_sessions where session_id = $7))`;
  }
}

/** Образец поиска по части текста; знаки образца в самом запросе значат сами себя. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
