import { Injectable } from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import { ChainLibrary } from '../library/chain-library.js';
import { LaneBell } from '../ownership/lane-bell.js';
import { ScheduleKeeper } from '../schedules/schedule-keeper.js';
import { TurnLoop } from '../turn/turn-loop.js';

/** Потерянный звонок лечит обход. */
const sweepMs = 1_000;

/** Что слышно от базы: звонки дорожек и перемены в том, что исполнитель держит в памяти. */
@Injectable()
export class Hearing {
  constructor(
    private readonly bell: LaneBell,
    private readonly loop: TurnLoop,
    private readonly library: ChainLibrary,
    private readonly clock: Clock,
    private readonly schedules: ScheduleKeeper,
  ) {}

  begin(until: AbortSignal): void {
    const { bell, loop, library } = this;
    bell.rung.subscribe((laneId) => loop.waiting.ring(laneId));
    bell.chainChanged.subscribe((chainId) => library.forgetChain(chainId));
    bell.sessionChanged.subscribe((sessionId) => library.forgetSession(sessionId));
    this.schedules.watch(bell.chainChanged, until);
    bell.reopened.subscribe(() => {
      library.forgetAll();
      loop.waiting.ringAll();
      void this.schedules.keepAll(until);
    });
    void this.sweep(until);
  }

  private async sweep(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await this.clock.wait(sweepMs, until);
      this.loop.waiting.ringAll();
    }
  }
}
