import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import { Intake, LaneLost } from '../intake/intake.js';
import type { TurnInput } from '../intake/turn-input.js';
import type { Lane } from '../ownership/lane.js';
import type { Attempt } from './attempt.js';
import type { StartedActivity } from './started-activity.js';
import { verdictOf } from './verdict.js';

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Относит итог действия в ход своей дорожки. */
@Injectable()
export class ResultDesk {
  private readonly log = new Logger(ResultDesk.name);

  constructor(
    private readonly intake: Intake,
    private readonly clock: Clock,
  ) {}

  /**
   * Возвращается, когда итог записан или право на дорожку потеряно: тогда действие повторит новый владелец.
   * Сбой записи переживает, приходя снова: сделанное наружу нельзя потерять из-за моргнувшей базы.
   */
  async tell(started: StartedActivity, attempt: Attempt): Promise<void> {
    const verdict = verdictOf(started, attempt, this.clock.now());
    const input =
      verdict.kind === 'attempt' ? verdict : ({ kind: 'event', event: verdict } as const);
    await this.insist(started.lane, input);
  }

  private async insist(lane: Lane, input: TurnInput): Promise<void> {
    for (
      let pause = firstPauseMs;
      !lane.lost.aborted;
      pause = Math.min(pause * 2, longestPauseMs)
    ) {
      try {
        await this.intake.push(lane, input);
        return;
      } catch (error) {
        if (error instanceof LaneLost) return;
        this.log.warn(`Итог действия ещё не записан, дорожка ${lane.id}: ${String(error)}`);
        await this.clock.wait(pause, lane.lost);
      }
    }
  }
}
