import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ResourceMissing, RoleTooLow } from './access-errors.js';
import type { Actor } from './actor.js';
import { resourceTables, type Resource, type ResourceKind } from './resource.js';
import { allows, grantRoles, highest, type Action, type GrantRole, type Role } from './roles.js';

/** Как предмет и действующее лицо названы в чужом запросе. */
export interface VisibleNames {
  /** Столбец с номером предмета: `chains.id`. */
  readonly id: string;
  /** Параметр запроса с номером человека: `$1` или `:actorId`. Значение — `actor.userId`. */
  readonly actorId: string;
  /** Что человек должен мочь делать с предметом; без него — видеть. */
  readonly action?: Action;
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Отвечает, что действующее лицо может делать с аккаунтом или цепочкой. */
@Injectable()
export class Access {
  constructor(private readonly database: DataSource) {}

  /** Пропускает или бросает: `missing` — предмета не видно, `forbidden` — виден, но роль мала. */
  async require(actor: Actor, action: Action, resource: Resource): Promise<void> {
    const role = await this.roleOf(actor, resource);
    if (!role) throw new ResourceMissing(resource.kind);
    if (action !== 'read' && !allows(role, action)) throw new RoleTooLow(action);
  }

  /** Старшая роль: своя или любой из команд. Нет роли — предмета для человека не существует. */
  async roleOf(
    actor: Actor,
    { kind, id }: Resource,
    manager: EntityManager = this.database.manager,
  ): Promise<Role | undefined> {
    if (!uuid.test(id)) return undefined;
    const { table, column, alive } = resourceTables[kind];
    const [found] = await manager.query<{ owned: boolean; granted: GrantRole[] }[]>(
      `select resource.owner_id = $2 as owned,
              array(select role from grants where ${column} = resource.id and ${subject('$2')}) as granted
         from ${table} resource
        where resource.id = $1 and ${alive}`,
      [id, actor.userId],
    );
    if (!found) return undefined;
    return actor.administrator || found.owned ? 'owner' : highest(found.granted);
  }

  /**
   * Условие SQL для списков: строка видна действующему лицу.
   *
   * Пример: `where ${access.visible(actor, 'chain', { id: 'chains.id', actorId: '$1' })}`.
   */
  visible(
    actor: Actor,
    kind: ResourceKind,
    { id, actorId, action = 'read' }: VisibleNames,
  ): string {
    const person = `cast(${actorId} as uuid)`;
    if (actor.administrator) return `(${person} is not null)`;
    const { table, column, alive } = resourceTables[kind];
    return `(${id} in (
      select id from ${table} where owner_id = ${person} and ${alive}
      union all
      select ${column} from grants where ${column} is not null and ${subject(person)}
        and role in (${enough(action)})))`;
  }

  /** Выражение SQL для списков: старшая роль действующего лица у строки, которая ему видна. */
  held(actor: Actor, kind: ResourceKind, { id, actorId }: VisibleNames): string {
    if (actor.administrator) return `'owner'`;
    const person = `cast(${actorId} as uuid)`;
    const { table, column } = resourceTables[kind];
    return `(case when (select owner_id from ${table} where id = ${id}) = ${person} then 'owner' else (
      select role from grants where ${column} = ${id} and ${subject(person)}
       order by array_position(array[${ranked}], role::text) desc limit 1) end)`;
  }
}

const ranked = grantRoles.map((role) => `'${role}'`).join(', ');

/** Роли, которым это действие разрешено, списком SQL. */
function enough(action: Action): string {
  const able = grantRoles.filter((role) => allows(role, action));
  return able.length > 0 ? able.map((role) => `'${role}'`).join(', ') : 'null';
}

/** Право выдано самому человеку или команде, где он состоит. */
function subject(person: string): string {
  return `(user_id = ${person}
    or team_id in (select team_id from team_members where team_members.user_id = ${person}))`;
}
