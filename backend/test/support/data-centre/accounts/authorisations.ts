import type { AuthKey } from '../session/auth-key.js';
import type { Account } from './account.js';

/** Какой ключ в каком аккаунте вошёл. */
export class Authorisations {
  private readonly byKey = new Map<AuthKey, Account>();
  private readonly byAccount = new Map<Account, Set<AuthKey>>();

  accountOf(key: AuthKey): Account | undefined {
    return this.byKey.get(key);
  }

  keysOf(account: Account): AuthKey[] {
    return [...(this.byAccount.get(account) ?? [])];
  }

  signIn(key: AuthKey, account: Account): void {
    this.signOut(key);
    this.byKey.set(key, account);
    const keys = this.byAccount.get(account) ?? new Set();
    this.byAccount.set(account, keys.add(key));
  }

  signOut(key: AuthKey): void {
    const account = this.byKey.get(key);
    if (account) this.byAccount.get(account)?.delete(key);
    this.byKey.delete(key);
  }
}
