import { randomBytes, randomInt } from 'node:crypto';
import type { Changes } from '../changes.js';

interface Issued {
  readonly phone: string;
  readonly code: string;
  readonly hash: string;
  expired: boolean;
  taken: boolean;
}

/** Коды входа: дата-центр их выдаёт, тест забирает — как человек из своего Telegram. */
export class Codes {
  private readonly issued: Issued[] = [];

  constructor(private readonly changes: Changes) {}

  /** Ближайший ещё не забранный код этого телефона; ждёт, если его пока не просили. */
  async next(phone: string, deadline = 5000): Promise<string> {
    const found = await this.changes.waitValue(
      () => this.issued.find((each) => each.phone === digits(phone) && !each.taken),
      deadline,
      `код входа для ${phone}`,
    );
    found.taken = true;
    return found.code;
  }

  issue(phone: string): { hash: string; length: number } {
    const code = String(randomInt(10_000, 100_000));
    const hash = randomBytes(9).toString('hex');
    this.expire(phone);
    this.issued.push({ phone: digits(phone), code, hash, expired: false, taken: false });
    this.changes.ring();
    return { hash, length: code.length };
  }

  /** Верен ли код; `expired` — его заменил новый или он уже использован. */
  check(phone: string, hash: string, code: string): 'right' | 'wrong' | 'expired' {
    const found = this.issued.find((each) => each.hash === hash && each.phone === digits(phone));
    if (!found || found.expired) return 'expired';
    return found.code === code ? 'right' : 'wrong';
  }

  /** Все выданные этому телефону коды больше не действуют. */
  expire(phone: string): void {
    for (const each of this.issued) if (each.phone === digits(phone)) each.expired = true;
  }
}

const digits = (phone: string) => phone.replace(/\D/g, '');
