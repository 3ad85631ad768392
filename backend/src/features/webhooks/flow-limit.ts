import type { Clock } from '../../ports/clock.js';

interface Flow {
  left: number;
  at: number;
}

/** Предел потока по имени: запас и его пополнение в секунду. */
export class FlowLimit {
  private readonly flows = new Map<string, Flow>();

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
    private readonly stock: number,
    private readonly most = 10_000,
  ) {}

  /** Пропускает (0) или говорит, через сколько целых секунд прийти. */
  take(name: string): number {
    const flow = this.filled(name);
    if (flow.left < 1) return Math.ceil((1 - flow.left) / this.perSecond);
    flow.left -= 1;
    return 0;
  }

  private filled(name: string): Flow {
    const at = this.clock.monotonic();
    const known = this.flows.get(name);
    if (!known) return this.added(name, at);
    known.left = Math.min(this.stock, known.left + ((at - known.at) / 1_000) * this.perSecond);
    known.at = at;
    return known;
  }

  private added(name: string, at: number): Flow {
    const flow = { left: this.stock, at };
    this.flows.set(name, flow);
    if (this.flows.size > this.most) this.flows.delete(this.flows.keys().next().value ?? name);
    return flow;
  }
}
