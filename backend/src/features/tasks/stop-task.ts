import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { Clock } from '../../ports/clock.js';
import { EventDesk } from '../../runtime/desk/event-desk.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { OperatedTasks } from './operated-tasks.js';

/** Просит выполнение остановиться; конец наступит его ходом. */
@Injectable()
export class StopTask {
  constructor(
    private readonly tasks: OperatedTasks,
    private readonly desk: EventDesk,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, taskId: string): Promise<void> {
    const { laneId, status } = await this.tasks.require(actor, taskId);
    if (status !== 'running' && status !== 'waiting') {
      throw new DomainError('tasks.already-finished', 'conflict');
    }
    await this.audit.record(actor, 'task.stopped', { kind: 'task', id: taskId });
    const id = `stop:${randomUUIDv7()}`;
    const at = this.clock.now();
    const event = { kind: 'cancel', id, at, reason: 'stopped.by-hand' } as const;
    await this.desk.place(laneId, [{ kind: 'task', taskId, event }]);
  }
}
