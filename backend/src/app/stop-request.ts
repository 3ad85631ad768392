const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Один Ctrl+C доходит до процесса несколькими путями — от терминала, npm и сценария запуска. */
const SAME_REQUEST_MS = 1_000;

/** Просьбы остановиться: первая начинает остановку, повторная (не раньше чем через секунду) торопит её. */
export class StopRequest {
  private readonly first = new AbortController();
  private readonly second = new AbortController();
  private firstAt = 0;

  readonly asked = this.first.signal;
  readonly hurried = this.second.signal;

  /** Слушает сигналы и обрыв связи со сценарием запуска: без него процесс никому не виден. */
  listen(): void {
    for (const signal of SIGNALS) process.on(signal, () => this.ask());
    process.on('disconnect', () => this.ask());
    process.channel?.unref();
  }

  ask(): void {
    if (!this.asked.aborted) {
      this.firstAt = performance.now();
      this.first.abort();
    } else if (performance.now() - this.firstAt > SAME_REQUEST_MS) {
      this.second.abort();
    }
  }
}
