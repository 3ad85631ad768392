import { Injectable } from '@nestjs/common';
import { RuntimePool } from '../core/runtime-pool.js';
import { EventDesk } from '../desk/event-desk.js';
import { LaneBell } from '../ownership/lane-bell.js';
import { Ownership } from '../ownership/ownership.js';
import type { TurnFollower } from '../turn/committed-turn.js';
import { TurnLoop } from '../turn/turn-loop.js';

/** Куда исполнитель подключён снаружи: стойка приёма событий и соединения с базой. */
@Injectable()
export class RuntimeDoors {
  constructor(
    private readonly desk: EventDesk,
    private readonly loop: TurnLoop,
    private readonly ownership: Ownership,
    private readonly bell: LaneBell,
    private readonly pool: RuntimePool,
  ) {}

  open(): void {
    this.desk.serve(this.ownership, this.loop);
  }

  /** Кто продолжает дело записанного хода. */
  follow(follower: TurnFollower): void {
    this.loop.follow(follower);
  }

  async close(): Promise<void> {
    this.loop.waiting.stop();
    await this.bell.close();
    await this.pool.end();
  }
}
