import { randomUUIDv7 } from 'node:crypto';
import type { Clock } from '../../ports/clock.js';
import type { LeaseTimes } from './lease-times.js';

/** После неудачного продления пробуют чаще: до конца права — секунды. */
const AGAIN_MS = 250;

/** Миг по обоим часам. Монотонные на Linux стоят, пока машина спит; обычные переводят. Верим тем, что строже. */
interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/**
 * Одна жизнь исполнителя: строка `workers`. Кончается один раз — сроком без продления, вестью «объявлен мёртвым»
 * или остановкой, — и вместе с ней все дорожки, взятые её именем.
 */
export class WorkerLife {
  readonly id = randomUUIDv7();
  private readonly over = new AbortController();
  /** Перед каким продлением база точно обещала срок. */
  private sure: Moment;

  constructor(
    private readonly clock: Clock,
    private readonly times: LeaseTimes,
  ) {
    this.sure = this.moment();
  }

  get ended(): AbortSignal {
    return this.over.signal;
  }

  /** Есть ли право в этот миг. Кончившееся не возвращается. */
  held(): boolean {
    if (this.over.signal.aborted) return false;
    if (this.leftMs() > 0) return true;
    this.end();
    return false;
  }

  end(): void {
    this.over.abort();
  }

  /**
   * Продлевает, пока жизнь не кончится.
   * @param renew продлевает строку; `false` — её больше нет. Бросает, когда база недоступна.
   */
  async keep(renew: () => Promise<boolean>): Promise<void> {
    const watching = this.watch();
    let pause = this.times.beatMs;
    while (!this.over.signal.aborted) {
      await this.clock.wait(pause, this.over.signal);
      pause = (await this.renewOnce(renew)) ? this.times.beatMs : AGAIN_MS;
    }
    await watching;
  }

  private async renewOnce(renew: () => Promise<boolean>): Promise<boolean> {
    if (!this.held()) return false;
    const sent = this.moment();
    try {
      if (await renew()) this.sure = sent;
      else this.end();
      return true;
    } catch {
      // База недоступна: об этом уже сказало соединение, а право кончится само.
      return false;
    }
  }

  /** Срок наступает и тогда, когда `held` никто не спрашивает: `lost` должен сработать вовремя. */
  private async watch(): Promise<void> {
    while (this.held()) await this.clock.wait(this.leftMs(), this.over.signal);
  }

  private leftMs(): number {
    const { monotonic, wall } = this.moment();
    const spent = Math.max(monotonic - this.sure.monotonic, wall - this.sure.wall);
    return this.times.leaseMs - this.times.marginMs - spent;
  }

  private moment(): Moment {
    return { monotonic: this.clock.monotonic(), wall: this.clock.now() };
  }
}
