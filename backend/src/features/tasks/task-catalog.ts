import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { pageOf, readCursor } from '../../api/page.js';
import { Access, type Actor } from '../access/index.js';
import { TaskMissing } from './task-errors.js';
import { TaskFilter } from './task-filter.js';
import { TaskSight } from './task-sight.js';
import type {
  ChainInsideDto,
  NodePeopleDto,
  TaskDto,
  TaskGraphDto,
  TaskPageDto,
  TasksQuery,
  TaskSummaryDto,
} from './tasks.dto.js';

const Cursor = z.tuple([z.uuid()]);

const node = "coalesce(v.graph, d.graph) #>> array['nodes', t.node_id, ";

const summary = `t.id, t.chain_id as "chainId", c.name as "chainName", v.number as version,
  t.session_id as "sessionId", s.name as "sessionName",
  t.contact_id as "contactId", p.name as "contactName",
  t.status, t.node_id as "nodeId", ${node}'title'] as "nodeTitle", ${node}'type'] as "nodeType",
  t.started_at as "startedAt", t.finished_at as "finishedAt", t.error, t.test_chat_id is not null as test`;

const joined = `left join chains c on c.id = t.chain_id
  left join chain_versions v on v.id = t.version_id
  left join test_drafts d on d.id = t.version_id
  left join bot_sessions s on s.id = t.session_id
  left join contacts p on p.id = t.contact_id`;

/** Дальше в прошлое поиск по словам не смотрит: выполнений бывают миллионы. */
const searchedAtMost = 20_000;

/** Слова ищутся в том, что человек видит в строке списка. */
const mentions = (word: string) => `(${word}::text is null
  or exists (select from unnest(array[p.name, p.username, c.name, s.name, t.error ->> 'message']) seen
              where strpos(lower(seen), ${word}) > 0))`;

interface FoundGraph extends Omit<TaskGraphDto, 'graph'> {
  readonly graph: object | null;
}

/** Чтения выполнений: список, одно и люди внутри цепочки. */
@Injectable()
export class TaskCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly sight: TaskSight,
  ) {}

  async page(actor: Actor, query: TasksQuery): Promise<TaskPageDto> {
    const [before] = readCursor(query.after, Cursor) ?? [];
    const search = query.search?.toLowerCase();
    const filter = new TaskFilter(query, before, 4, actor);
    const narrowed = query.chain ?? query.session ?? query.contact;
    const chosen =
      narrowed !== undefined || actor.administrator
        ? this.amongAll(actor, filter)
        : this.amongVisible(actor, filter);
    const rows = await this.database.query<TaskSummaryDto[]>(
      `select ${summary} from (${chosen}) t ${joined}
        where ${mentions('$3')} order by t.id desc limit $4`,
      [
        actor.userId,
        search === undefined ? query.limit + 1 : searchedAtMost,
        search ?? null,
        query.limit + 1,
        ...filter.values,
      ],
    );
    return pageOf(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  async one(actor: Actor, id: string): Promise<TaskDto> {
    const [task] = await this.database.query<TaskDto[]>(
      `select ${summary}, t.chat, t.started_by as "startedBy", t.parent_id as "parentId",
              coalesce(t.state -> 'vars', '{}'::json) as variables
         from tasks t ${joined}
        where t.id = $2 and ${this.sight.visible(actor)}`,
      [actor.userId, id],
    );
    if (!task) throw new TaskMissing();
    return task;
  }

  /** Документ, по которому шло выполнение: версия или черновик пробы. */
  async graph(actor: Actor, id: string): Promise<TaskGraphDto> {
    const [found] = await this.database.query<FoundGraph[]>(
      `select t.id as "taskId", t.chain_id as "chainId", v.number as version,
              encode(coalesce(v.hash, d.hash), 'hex') as hash, coalesce(v.graph, d.graph) as graph
         from tasks t
         left join chain_versions v on v.id = t.version_id
         left join test_drafts d on d.id = t.version_id
        where t.id = $2 and ${this.sight.visible(actor)}`,
      [actor.userId, id],
    );
    if (!found) throw new TaskMissing();
    const { graph, ...facts } = found;
    if (!graph) throw new DomainError('tasks.version-gone', 'missing');
    return { ...facts, graph };
  }

  /** Где стоят люди внутри цепочки: счётчики, без имён и переписки. */
  async inside(actor: Actor, chainId: string): Promise<ChainInsideDto> {
    await this.access.require(actor, 'read', { kind: 'chain', id: chainId });
    const nodes = await this.database.query<NodePeopleDto[]>(
      `select node_id as "nodeId", count(*)::int as people from open_tasks
        where chain_id = $1 and test_chat_id is null group by node_id order by node_id`,
      [chainId],
    );
    return { total: nodes.reduce((sum, { people }) => sum + people, 0), nodes };
  }

  /** Отбор уже узок (или виден всё): идём по индексу отбора и отсеиваем невидимое. */
  private amongAll(actor: Actor, filter: TaskFilter): string {
    return `select * from tasks t where ${this.sight.visible(actor)} ${filter.sql}
             order by t.id desc limit $2`;
  }

  /** По странице из каждого видимого аккаунта и цепочки: чужая история не читается вовсе. */
  private amongVisible(actor: Actor, filter: TaskFilter): string {
    const newest = (condition: string) => `cross join lateral (
      select * from tasks t where ${condition} ${filter.sql} order by t.id desc limit $2) t`;
    return `select t.* from bot_sessions own ${newest('t.session_id = own.id')}
             where ${this.sight.holds(actor, 'session', 'own.id')}
            union all
            select t.* from chains own
              ${newest('t.chain_id = own.id and t.session_id is null')}
             where ${this.sight.holds(actor, 'chain', 'own.id')}
            order by id desc limit $2`;
  }
}
