import { once } from 'node:events';

/** Места, которых не больше предела; лишние ждут в порядке прихода. */
export class Seats {
  private readonly waiting = new Set<AbortController>();

  constructor(private left: number) {}

  /** Занимает место; бросает, если сигнал сработал раньше. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.left > 0) {
      this.left--;
      return;
    }
    const turn = new AbortController();
    this.waiting.add(turn);
    try {
      await once(turn.signal, 'abort', { signal });
    } catch (error) {
      // Место могли уступить в тот же миг, когда ждать расхотели: его получит следующий.
      if (!this.waiting.delete(turn)) this.free();
      throw error;
    }
  }

  free(): void {
    const [next] = this.waiting;
    if (!next) {
      this.left++;
      return;
    }
    this.waiting.delete(next);
    next.abort();
  }
}
