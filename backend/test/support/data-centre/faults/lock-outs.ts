import type { Account } from '../accounts/account.js';
import type { Authorisations } from '../accounts/authorisations.js';
import type { AuthKey } from '../session/auth-key.js';
import type { Connection } from '../transport/connection.js';

/** Неприятности с соединениями одного аккаунта: обрыв, запрет входа, немота. */
export class LockOuts {
  private readonly locked = new Set<Account>();
  private readonly transportErrors = new Map<Account, { code: number; left: number }>();

  constructor(private readonly authorisations: Authorisations) {}

  admits(key: AuthKey): boolean {
    const account = this.authorisations.accountOf(key);
    return !account || !this.locked.has(account);
  }

  /** Следующие `times` сообщений аккаунта получат ошибку транспорта, и соединение закроется. */
  refuse(account: Account, code: number, times: number): void {
    this.transportErrors.set(account, { code, left: times });
  }

  /** Код ошибки транспорта, заказанный этому ключу. */
  takeTransportError(key: AuthKey): number | undefined {
    const account = this.authorisations.accountOf(key);
    const planned = account && this.transportErrors.get(account);
    if (!planned?.left) return undefined;
    planned.left -= 1;
    return planned.code;
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
