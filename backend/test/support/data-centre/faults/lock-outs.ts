import type { Account } from '../accounts/account.js';
import type { Authorisations } from '../accounts/authorisations.js';
import type { AuthKey } from '../session/auth-key.js';
import type { Connection } from '../transport/connection.js';

/** Неприятности с соединениями одного аккаунта: обрыв, запрет входа, немота. */
export class LockOuts {
  private readonly locked = new Set<Account>();

  constructor(private readonly authorisations: Authorisations) {}

  admits(key: AuthKey): boolean {
    const account = this.authorisations.accountOf(key);
    return !account || !this.locked.has(account);
  }

  cut(account: Account): void {
    for (const key of this.authorisations.keysOf(account)) key.cut();
  }

  /** Рвёт соединения и не пускает новые, пока не позвать возвращённую функцию. */
  lockOut(account: Account): () => void {
    this.locked.add(account);
    this.cut(account);
    return () => this.locked.delete(account);
  }

  /** Открытые сейчас соединения замирают; возвращённая функция оживляет их. */
  stall(account: Account): () => void {
    const releases = this.connections(account).map((connection) => connection.stall());
    return () => {
      for (const release of releases) release();
    };
  }

  private connections(account: Account): Connection[] {
    return this.authorisations
      .keysOf(account)
      .flatMap((key) => key.holdings)
      .filter((each) => each.until === undefined)
      .map((each) => each.connection);
  }
}
