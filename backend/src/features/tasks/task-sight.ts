import { Injectable } from '@nestjs/common';
import { Access, type Action, type Actor, type ResourceKind } from '../access/index.js';

/**
 * Кому видно выполнение. Переписка принадлежит аккаунту: выполнение с аккаунтом видит тот, кому открыт
 * аккаунт; без аккаунта (webhook, расписание) — тот, кому открыта цепочка. Пробу видит тот, кто её ведёт.
 */
@Injectable()
export class TaskSight {
  constructor(private readonly access: Access) {}

  /** Условие SQL: с выполнением `t` можно сделать это; `$1` запроса — номер человека. */
  visible(actor: Actor, action: Action = 'read'): string {
    if (actor.administrator) return '$1::uuid is not null';
    const names = { actorId: '$1', action };
    return `case when t.test_chat_id is not null then t.started_by = $1::uuid
                 when t.session_id is null
                 then ${this.access.visible(actor, 'chain', { id: 't.chain_id', ...names })}
                 else ${this.access.visible(actor, 'session', { id: 't.session_id', ...names })} end`;
  }

  /** Условие SQL: аккаунт или цепочка с этим номером видны; `$1` запроса — номер человека. */
  holds(actor: Actor, kind: ResourceKind, id: string): string {
    return this.access.visible(actor, kind, { id, actorId: '$1' });
  }
}
