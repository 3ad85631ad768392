import type { Lane } from './lane.js';
import type { LaneNumbers } from './lane-numbers.js';
import type { WorkerLife } from './worker-life.js';

/** Дорожка в руках этого процесса. */
export class OwnedLane implements Lane {
  readonly lost: AbortSignal;
  private readonly given = new AbortController();

  constructor(
    readonly id: number,
    readonly sessionId: string | undefined,
    private readonly numbers: LaneNumbers,
    private readonly life: WorkerLife,
  ) {
    this.lost = AbortSignal.any([life.ended, this.given.signal]);
  }

  get epoch(): number {
    return this.numbers.epoch;
  }

  /** Номера этого владения кончаются. */
  get worn(): boolean {
    return this.numbers.worn;
  }

  held(): boolean {
    return !this.given.signal.aborted && this.life.held();
  }

  nextId(): number {
    return this.numbers.next();
  }

  /** Право отдано: с этого мига `held` — ложь. */
  give(): void {
    this.given.abort();
  }
}
