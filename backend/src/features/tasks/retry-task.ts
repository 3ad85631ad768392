import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { Clock } from '../../ports/clock.js';
import { EventDesk } from '../../runtime/desk/event-desk.js';
import type { LaneEvent } from '../../runtime/desk/lane-event.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { type OperatedTask, OperatedTasks } from './operated-tasks.js';
import type { RetryTaskDto } from './tasks.dto.js';

/** Повторяет упавшее выполнение: его же с узла, где оно упало, или новым с самого начала. */
@Injectable()
export class RetryTask {
  constructor(
    private readonly tasks: OperatedTasks,
    private readonly desk: EventDesk,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Имя выполнения, за которым следить. */
  async run(actor: Actor, id: string, { from }: RetryTaskDto): Promise<string> {
    const task = await this.tasks.require(actor, id);
    refuseUnfit(task, from);
    const taskId = from === 'start' ? randomUUIDv7() : id;
    const details = { from, ...(from === 'start' && { taskId }) };
    await this.audit.record(actor, 'task.retried', { kind: 'task', id }, details);
    const event: LaneEvent =
      from === 'start'
        ? { kind: 'restart', taskId, of: id, startedBy: actor.userId }
        : { kind: 'task', taskId: id, event: this.retry() };
    await this.desk.place(task.laneId, [event]);
    return taskId;
  }

  private retry() {
    return { kind: 'retry', id: `retry:${randomUUIDv7()}`, at: this.clock.now() } as const;
  }
}

/** Начать заново можно и по новой версии; продолжить с узла — только по своей. */
function refuseUnfit({ status, hasVersion, published, test }: OperatedTask, from: string): void {
  if (test) throw new DomainError('tasks.test-run', 'conflict');
  if (status !== 'failed') throw new DomainError('tasks.not-failed', 'conflict');
  if (hasVersion || (from === 'start' && published)) return;
  throw new DomainError('tasks.version-gone', 'conflict');
}
