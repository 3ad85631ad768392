import { randomInt } from 'node:crypto';

/** После скольких миллисекунд пробовать снова: первая попытка сразу, дальше всё реже. */
const pauses = [0, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];
const crowdedMs = 60_000;
const longestCrowdedMs = 600_000;

/**
 * Пауза между попытками соединения. Удачное соединение ещё не успех: прокси, принимающий и тут же
 * рвущий, заставил бы стучаться без передышки, поэтому счёт сбрасывает только выход на связь.
 */
export class ReconnectPace {
  private attempts = 0;
  private crowded = 0;

  /** Сколько ждать перед следующей попыткой, мс. */
  next(): number {
    const usual = pauses[Math.min(this.attempts, pauses.length - 1)] ?? 0;
    this.attempts += 1;
    const crowded = this.crowded && Math.min(crowdedMs * 2 ** (this.crowded - 1), longestCrowdedMs);
    const pause = Math.max(usual, crowded);
    return pause && pause + randomInt(Math.ceil(pause / 4));
  }

  /** Telegram сказал −429: с этого адреса слишком много соединений, ждать минуты. */
  tooMany(): void {
    this.crowded += 1;
  }

  /** Связь есть: считаем сначала. */
  succeeded(): void {
    this.attempts = 0;
    this.crowded = 0;
  }
}
