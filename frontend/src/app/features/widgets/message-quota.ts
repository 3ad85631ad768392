const mostPerSecond = 30;
const longest = 100_000;

/** Сколько виджет говорит странице: не больше тридцати сообщений в секунду, каждое не длиннее ста тысяч знаков. */
export class MessageQuota {
  private since = 0;
  private count = 0;

  accepts(message: unknown, now: number): boolean {
    if (now - this.since >= 1000) {
      this.since = now;
      this.count = 0;
    }
    this.count += 1;
    return this.count <= mostPerSecond && lengthOf(message) <= longest;
  }
}

function lengthOf(message: unknown): number {
  try {
    return JSON.stringify(message).length;
  } catch {
    return Infinity;
  }
}
