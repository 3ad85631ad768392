import { Logger } from '@nestjs/common';
import type { Clock } from '../../ports/clock.js';
import { type Intake, LaneLost } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import type { Receipt } from './order-row.js';

const batchSize = 64;
const batchWaitMs = 50;
const retryMs = 1_000;

/**
 * Исходы поручений дорожки: уходят в ход пачками и по порядку. Потерянное право их отменяет — строки
 * остались ждущими, и следующий владелец повторит их с тем же `randomId`.
 */
export class ReceiptBox {
  private readonly log = new Logger(ReceiptBox.name);
  private waiting: Receipt[] = [];
  private gather = new AbortController();
  private working: Promise<void> | undefined;

  /** @param settled узнаёт номера строк, исход которых записан */
  constructor(
    private readonly lane: Lane,
    private readonly intake: Intake,
    private readonly clock: Clock,
    private readonly settled: (receipts: readonly Receipt[]) => void,
  ) {}

  add(receipt: Receipt): void {
    this.waiting.push(receipt);
    if (this.waiting.length >= batchSize) this.gather.abort();
    this.working ??= this.work();
  }

  /** Отдаёт всё, что собралось; возвращается, когда оно записано или право потеряно. */
  async flush(): Promise<void> {
    this.gather.abort();
    await this.working;
  }

  private async work(): Promise<void> {
    await this.clock.wait(batchWaitMs, this.gather.signal);
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, batchSize);
      if (!(await this.push(batch))) break;
      this.waiting = this.waiting.slice(batch.length);
      this.settled(batch);
    }
    this.gather = new AbortController();
    this.working = undefined;
  }

  private async push(receipts: readonly Receipt[]): Promise<boolean> {
    while (!this.lane.lost.aborted) {
      try {
        await this.intake.push(this.lane, { kind: 'receipts', receipts });
        return true;
      } catch (error) {
        if (error instanceof LaneLost) return false;
        this.log.error({ err: error, lane: this.lane.id }, 'Исходы отправки не записаны, повтор');
        await this.clock.wait(retryMs, this.lane.lost);
      }
    }
    return false;
  }
}
