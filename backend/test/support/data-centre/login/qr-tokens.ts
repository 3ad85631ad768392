import { randomBytes } from 'node:crypto';
import type { Account } from '../accounts/account.js';
import { nowSeconds } from '../mail/letter.js';
import type { AuthKey } from '../session/auth-key.js';

export interface QrToken {
  readonly token: Buffer;
  readonly key: AuthKey;
  /** Секунды Unix. */
  readonly expires: number;
}

/** Токены входа по QR: ждущий ключ получает токен, вошедший аккаунт его подтверждает. */
export class QrTokens {
  private readonly waiting = new Map<string, QrToken>();
  private readonly accepted = new Map<AuthKey, Account>();

  issue(key: AuthKey, seconds: number): QrToken {
    const current = [...this.waiting.values()].find((each) => each.key === key && isAlive(each));
    if (current) return current;
    const fresh = { token: randomBytes(24), key, expires: nowSeconds() + seconds };
    this.waiting.set(fresh.token.toString('hex'), fresh);
    return fresh;
  }

  /** Подтверждает токен; `undefined` — он чужой или истёк. */
  accept(token: Buffer, account: Account): QrToken | undefined {
    const found = this.waiting.get(token.toString('hex'));
    if (!found || !isAlive(found)) return undefined;
    this.waiting.delete(token.toString('hex'));
    this.accepted.set(found.key, account);
    return found;
  }

  /** Кто подтвердил вход этому ключу. */
  acceptedBy(key: AuthKey): Account | undefined {
    return this.accepted.get(key);
  }

  finish(key: AuthKey): void {
    this.accepted.delete(key);
  }
}

const isAlive = (token: QrToken) => token.expires > nowSeconds();
