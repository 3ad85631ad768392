import type { Account } from '../accounts/account.js';
import type { TlObject } from '../tl/object.js';

/** Первые ответы по random_id — для политики, которая повторяет их вместо ошибки. */
export class RepeatedSends {
  private readonly answers = new Map<Account, Map<bigint, TlObject>>();

  remember(from: Account, randomId: bigint, answer: TlObject): void {
    const own = this.answers.get(from) ?? new Map<bigint, TlObject>();
    this.answers.set(from, own.set(randomId, answer));
  }

  find(from: Account, randomId: bigint): TlObject | undefined {
    return this.answers.get(from)?.get(randomId);
  }
}
