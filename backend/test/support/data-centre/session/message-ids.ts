/** Номера сообщений сервера: время в старших битах, строго растут, вид — в двух младших битах. */
export class MessageIds {
  private last = 0n;

  /** Ответ клиенту ≡ 1, то, о чём клиент не просил, ≡ 3 по модулю 4. */
  next(kind: 'answer' | 'push'): bigint {
    const milliseconds = BigInt(Date.now());
    const now = ((milliseconds / 1000n) << 32n) | (((milliseconds % 1000n) << 32n) / 1000n);
    const base = now > this.last ? now : this.last + 4n;
    this.last = base - (base % 4n) + 4n;
    return this.last + (kind === 'answer' ? 1n : 3n);
  }
}

const past = 300;
const future = 30;

/** Код `bad_msg_notification` для номера клиента: 18 — биты, 17 — будущее, 16 — прошлое. */
export function faultOf(messageId: bigint): 16 | 17 | 18 | undefined {
  if (messageId % 4n !== 0n) return 18;
  const seconds = Number(messageId >> 32n) - Date.now() / 1000;
  if (seconds > future) return 17;
  return seconds < -past ? 16 : undefined;
}
