const RANGE = 2 ** 32;

/**
 * Номера строк одного владения: `эпоха · 2³² + счётчик`. Эпоху и счётчик делят все дорожки, взятые вместе:
 * номера не повторяются нигде, а эпох хватает на миллион взятий.
 */
export class LaneNumbers {
  private used = 0;

  constructor(readonly epoch: number) {}

  /** Половина номеров роздана: владение пора обновить. */
  get worn(): boolean {
    return this.used > RANGE / 2;
  }

  next(): number {
    this.used += 1;
    return this.epoch * RANGE + this.used;
  }
}
