import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities.js';
import { Delivery } from '../delivery/delivery.js';
import { HookDesk } from '../hooks/hook-desk.js';
import type { Lane } from '../ownership/lane.js';
import { LaneCrew } from '../ownership/lane-crew.js';
import { TurnLoop } from '../turn/turn-loop.js';
import { Lines } from '../lines/lines.js';
import { StartedBoard } from './started-board.js';

/** Команда дорожки: приходят от хода к связи; уходят, закончив отправку, закрыв связь и записав последний ход. */
@Injectable()
export class Crew extends LaneCrew {
  // eslint-disable-next-line zveno/few-parameters -- команда дорожки: каждый из них на ней работает
  constructor(
    private readonly loop: TurnLoop,
    private readonly delivery: Delivery,
    private readonly activities: Activities,
    private readonly hooks: HookDesk,
    private readonly lines: Lines,
    private readonly board: StartedBoard,
  ) {
    super();
    loop.listenTo((lane) => lines.hears(lane));
  }

  async gained(lanes: readonly Lane[]): Promise<void> {
    const started = await this.board.read(lanes);
    this.loop.take(lanes, started);
    await this.activities.gained(lanes);
    this.activities.begin(this.board.toStart(lanes, started));
    await this.delivery.gained(lanes);
    await this.hooks.gained(lanes);
    await this.lines.gained(lanes);
  }

  async leaving(lanes: readonly Lane[]): Promise<void> {
    this.hooks.leaving(lanes);
    await Promise.all([this.activities.leaving(lanes), this.delivery.leaving(lanes)]);
    await this.lines.leaving(lanes);
    await this.loop.release(lanes);
  }
}
