/**
 * Колокол дата-центра: звонит, когда что-то произошло, чтобы тесты ждали события, а не времени.
 */
export class Changes {
  private readonly listeners = new Set<() => void>();

  ring(): void {
    for (const listener of this.listeners) listener();
  }

  /** Ждёт, пока условие не станет верным; через `deadline` мс — ошибка с `what` в тексте. */
  async waitFor(predicate: () => boolean, deadline: number, what = 'условие'): Promise<void> {
    await this.waitValue(() => predicate() || undefined, deadline, what);
  }

  /** То же, но отдаёт первое значение, отличное от `undefined`. */
  waitValue<Value>(read: () => Value | undefined, deadline: number, what: string): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timeout = AbortSignal.timeout(deadline);
      const check = () => {
        const value = read();
        if (value === undefined) return;
        this.listeners.delete(check);
        timeout.removeEventListener('abort', fail);
        resolve(value);
      };
      const fail = () => {
        this.listeners.delete(check);
        reject(new Error(`За ${String(deadline)} мс не дождались: ${what}`));
      };
      this.listeners.add(check);
      timeout.addEventListener('abort', fail);
      check();
    });
  }
}
