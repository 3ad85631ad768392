import type { Account } from '../accounts/account.js';
import type { AuthKey } from '../session/auth-key.js';
import type { Challenge } from './password-verifier.js';

/** Входы, остановившиеся на пароле 2FA, и выданные им вызовы SRP. */
export class PendingPasswords {
  private readonly accounts = new Map<AuthKey, Account>();
  private readonly challenges = new Map<AuthKey, Challenge>();

  wait(key: AuthKey, account: Account): void {
    this.accounts.set(key, account);
  }

  accountOf(key: AuthKey): Account | undefined {
    return this.accounts.get(key);
  }

  give(key: AuthKey, challenge: Challenge): Challenge {
    this.challenges.set(key, challenge);
    return challenge;
  }

  /** Вызов одноразовый: взятый второй раз не найдётся. */
  take(key: AuthKey, id: bigint): Challenge | undefined {
    const found = this.challenges.get(key);
    this.challenges.delete(key);
    return found?.id === id ? found : undefined;
  }

  finish(key: AuthKey): void {
    this.accounts.delete(key);
  }
}
