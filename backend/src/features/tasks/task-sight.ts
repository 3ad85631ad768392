import { Injectable } from '@nestjs/common';
import { Access, type Actor, type ResourceKind } from '../access/index.js';

/**
 * Кому видно выполнение. Переписка принадлежит аккаунту: выполнение с аккаунтом видит тот, кому открыт
 * аккаунт; без аккаунта (webhook, расписание, тест-чат) — тот, кому открыта цепочка.
 */
@Injectable()
export class TaskSight {
  constructor(private readonly access: Access) {}

  /** Условие SQL: выполнение `t` видно; `$1` запроса — номер человека. */
  visible(actor: Actor): string {
    if (actor.administrator) return '$1::uuid is not null';
    return `case when t.session_id is null then ${this.holds(actor, 'chain', 't.chain_id')}
                 else ${this.holds(actor, 'session', 't.session_id')} end`;
  }

  /** Условие SQL: аккаунт или цепочка с этим номером видны; `$1` запроса — номер человека. */
  holds(actor: Actor, kind: ResourceKind, id: string): string {
    return this.access.visible(actor, kind, { id, actorId: '$1' });
  }
}
