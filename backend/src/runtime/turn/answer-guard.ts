const minuteMs = 60_000;
/** Столько ответов в минуту человек не читает: по ту сторону — другой бот. */
const mostAnswers = 60;

/**
 * Сторож переписки бота с ботом: не больше 60 ответов чату в минуту. Память об ответах — в процессе:
 * после перезапуска счёт начинается заново, и это безвредно.
 */
export class AnswerGuard {
  private readonly chats = new Map<string, number[]>();
  private sweptAt = 0;

  /** Разрешает ещё `count` ответов чату; отказ ничего не засчитывает. */
  allow(chat: string, count: number, now: number): boolean {
    if (count === 0) return true;
    this.sweep(now);
    const recent = (this.chats.get(chat) ?? []).filter((at) => at > now - minuteMs);
    if (recent.length + count > mostAnswers) return false;
    for (let index = 0; index < count; index += 1) recent.push(now);
    this.chats.set(chat, recent);
    return true;
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < minuteMs) return;
    this.sweptAt = now;
    for (const [chat, times] of this.chats) {
      if ((times.at(-1) ?? 0) <= now - minuteMs) this.chats.delete(chat);
    }
  }
}
