const remembered = 2000;

/** Что клиент прислал и на что уже отвечено: по этому дата-центр правдиво отвечает о состоянии. */
export class Received {
  /** Номер запроса → номер ответа; `undefined` — принято, ответа не требует. */
  private readonly messages = new Map<bigint, bigint | undefined>();

  has(messageId: bigint): boolean {
    return this.messages.has(messageId);
  }

  add(messageId: bigint): void {
    this.messages.set(messageId, undefined);
    if (this.messages.size <= remembered) return;
    for (const oldest of this.messages.keys()) {
      this.messages.delete(oldest);
      return;
    }
  }

  answered(messageId: bigint, answerId: bigint): void {
    this.messages.set(messageId, answerId);
  }

  answerTo(messageId: bigint): bigint | undefined {
    return this.messages.get(messageId);
  }

  /** Запрос, который выброшен без исполнения: «не видел», иначе mtcute ждёт ответа вечно. */
  forget(messageId: bigint): void {
    this.messages.delete(messageId);
  }

  /** Состояние для `msgs_state_info`: 1 — не видел, 4 — принял, +16 — ответ есть. */
  stateOf(messageId: bigint): number {
    if (!this.messages.has(messageId)) return 1;
    return this.messages.get(messageId) === undefined ? 4 : 4 + 16;
  }
}
