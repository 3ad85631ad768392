/** Когда что-то делали за последнее окно: по нему предел соблюдается в любом отрезке, а не в среднем. */
export class SlidingLog {
  private times: number[];

  /** @param windowMs самое длинное окно, о котором будут спрашивать */
  constructor(
    private readonly windowMs: number,
    times: readonly number[] = [],
  ) {
    this.times = [...times].sort((one, other) => one - other);
  }

  add(at: number): void {
    this.times.push(at);
  }

  /** Забывает вышедшее из окна. Часы, переведённые назад, не должны продлевать ожидание. */
  trim(now: number): void {
    const stale = this.times.findIndex((at) => at > now - this.windowMs);
    if (stale !== 0) this.times = stale < 0 ? [] : this.times.slice(stale);
    if ((this.times.at(-1) ?? 0) > now) this.times = this.times.map((at) => Math.min(at, now));
  }

  /** Сколько сделано за окно, которое кончается сейчас. */
  used(windowMs: number, now: number): number {
    return this.within(windowMs, now).length;
  }

  /** Мгновения внутри окна, ранние первыми. */
  within(windowMs: number, now: number): readonly number[] {
    const first = this.times.findLastIndex((at) => at <= now - windowMs) + 1;
    return this.times.slice(first);
  }

  /** Когда можно ещё раз, если за окно разрешено `limit`; при нулевом пределе — никогда. */
  freeAt(limit: number, windowMs: number, now: number): number {
    if (limit <= 0) return Infinity;
    const oldest = this.times[this.times.length - limit];
    return oldest === undefined ? now : Math.max(now, oldest + windowMs);
  }

  get empty(): boolean {
    return this.times.length === 0;
  }
}
