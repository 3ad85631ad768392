import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isJsonObject } from '@zveno/contracts/json.js';
import { Clock } from '../../ports/clock.js';
import { EventDesk } from '../../runtime/desk/event-desk.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { StartableChains } from './startable-chains.js';
import { StartPlaces } from './start-places.js';
import type { StartTaskDto } from './tasks.dto.js';

/** Начинает выполнение рукой человека или программы. */
@Injectable()
export class StartTask {
  constructor(
    private readonly places: StartPlaces,
    private readonly chains: StartableChains,
    private readonly desk: EventDesk,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Имя нового выполнения: по нему видно, что из него вышло. */
  async run(actor: Actor, chainId: string, wanted: StartTaskDto): Promise<string> {
    const { sessionId, ...where } = await this.places.find(actor, wanted);
    await this.chains.require(actor, { chainId, sessionId, node: wanted.node });
    const taskId = randomUUIDv7();
    const laneId = await this.desk.laneFor({ sessionId, chainId, key: taskId });
    const details = { chainId, sessionId, ...where };
    await this.audit.record(actor, 'task.started', { kind: 'task', id: taskId }, details);
    const event = {
      kind: 'manual',
      id: `manual:${taskId}`,
      at: this.clock.now(),
      inputs: isJsonObject(wanted.inputs) ? wanted.inputs : {},
      ...(wanted.node !== undefined && { node: wanted.node }),
    } as const;
    await this.desk.place(laneId, [
      { kind: 'start', taskId, chainId, event, startedBy: actor.userId, ...where },
    ]);
    return taskId;
  }
}
