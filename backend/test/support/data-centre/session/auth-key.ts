import { randomBytes } from 'node:crypto';
import { sha1 } from '../crypto/hash.js';
import type { Connection } from '../transport/connection.js';

/** Когда и каким сеансом ключ держали: по этим промежуткам видно, было ли двое сразу. */
export interface Holding {
  readonly connection: Connection;
  readonly sessionId: bigint;
  readonly from: number;
  /** `undefined` — держат и сейчас. */
  until: number | undefined;
}

/** Ключ авторизации: всё, что дата-центр помнит о нём между соединениями. */
export class AuthKey {
  readonly id: bigint;
  readonly holdings: Holding[] = [];
  /** Слой, который назвал клиент; помнится между соединениями. */
  layer = 0;
  device = '';
  /** Ошибка, которой отвечает отозванный ключ. */
  refusal: string | undefined;

  constructor(
    readonly bytes: Buffer,
    public salt: bigint,
  ) {
    this.id = sha1(bytes).readBigInt64LE(12);
  }

  static random(): AuthKey {
    return new AuthKey(randomBytes(256), randomBytes(8).readBigInt64LE());
  }

  hold(connection: Connection, sessionId: bigint): void {
    if (this.holdings.some((each) => each.connection === connection && !each.until)) return;
    this.holdings.push({ connection, sessionId, from: performance.now(), until: undefined });
  }

  release(connection: Connection): void {
    for (const each of this.holdings) {
      if (each.connection === connection) each.until ??= performance.now();
    }
  }

  /** Сеансы, чьи соединения открыты сейчас. */
  get holders(): ReadonlySet<bigint> {
    return new Set(this.holdings.filter((each) => !each.until).map((each) => each.sessionId));
  }

  /** Пересекались ли во времени промежутки разных сеансов. */
  get heldTogether(): boolean {
    return this.holdings.some((one) =>
      this.holdings.some(
        (other) =>
          other.sessionId !== one.sessionId &&
          other.from >= one.from &&
          other.from < (one.until ?? Infinity),
      ),
    );
  }

  cut(): void {
    for (const each of this.holdings) if (!each.until) each.connection.cut();
  }
}
