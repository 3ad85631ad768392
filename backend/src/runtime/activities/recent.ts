import type { Clock } from '../../ports/clock.js';

export interface RecentLimits {
  /** Сколько мс служит прочитанное. */
  readonly ageMs: number;
  /** Сколько имён помнить; лишние уходят по старшинству. */
  readonly most: number;
}

interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly at: number;
}

/** Недавно прочитанное по имени: в пределах возраста база не спрашивается, одновременные читатели ждут одно чтение. */
export class Recent<Value> {
  private readonly kept = new Map<string, Kept<Value>>();

  constructor(
    private readonly read: (key: string) => Promise<Value>,
    private readonly clock: Clock,
    private readonly limits: RecentLimits,
  ) {}

  /** Прочитанное; неудачное чтение не запоминается. */
  get(key: string): Promise<Value> {
    const known = this.kept.get(key);
    const now = this.clock.monotonic();
    if (known && now - known.at < this.limits.ageMs) return known.value;
    return this.readAnew(key, now);
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  forgetAll(): void {
    this.kept.clear();
  }

  private readAnew(key: string, at: number): Promise<Value> {
    const value = this.read(key);
    const entry = { value, at };
    this.kept.delete(key);
    this.kept.set(key, entry);
    if (this.kept.size > this.limits.most) this.kept.delete(this.kept.keys().next().value ?? key);
    value.catch(() => {
      if (this.kept.get(key) === entry) this.kept.delete(key);
    });
    return value;
  }
}
