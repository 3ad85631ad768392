import { Injectable } from '@nestjs/common';
import type { TaskStatus } from '@zveno/contracts/task-state.js';
import { DataSource } from 'typeorm';
import { Access, allows, RoleTooLow, type Actor } from '../access/index.js';
import { TaskMissing } from './task-errors.js';

export interface OperatedTask {
  readonly id: string;
  readonly laneId: number;
  readonly chainId: string;
  readonly sessionId: string | null;
  readonly status: TaskStatus;
  /** Есть ли документ, по которому выполнение шло. */
  readonly hasVersion: boolean;
  /** Есть ли у цепочки опубликованная версия. */
  readonly published: boolean;
  /** Проба черновика в тест-чате. */
  readonly test: boolean;
}

/** Находит выполнение, которым человек вправе управлять. */
@Injectable()
export class OperatedTasks {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /**
   * Бросает `tasks.not-found`, если выполнения не видно, и `access.needs-operator`, если роль мала: на аккаунте,
   * а без аккаунта — на цепочке.
   */
  async require(actor: Actor, id: string): Promise<OperatedTask> {
    const [task] = await this.database.query<OperatedTask[]>(
      `select t.id, t.lane_id as "laneId", t.chain_id as "chainId", t.session_id as "sessionId", t.status,
              v.id is not null as "hasVersion", c.published_version_id is not null as published,
              t.test_chat_id is not null as test
         from tasks t
         left join chain_versions v on v.id = t.version_id
         left join chains c on c.id = t.chain_id
        where t.id = $1 and (t.test_chat_id is null or t.started_by = $2)`,
      [id, actor.userId],
    );
    if (!task) throw new TaskMissing();
    const role = await this.access.roleOf(actor, subjectOf(task));
    if (!role) throw new TaskMissing();
    if (!allows(role, 'operate')) throw new RoleTooLow('operate');
    return task;
  }
}

function subjectOf({ sessionId, chainId }: OperatedTask) {
  return sessionId === null
    ? ({ kind: 'chain', id: chainId } as const)
    : ({ kind: 'session', id: sessionId } as const);
}
