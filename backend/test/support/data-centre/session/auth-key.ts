import { randomBytes } from 'node:crypto';
import { sha1 } from '../crypto/hash.js';
import type { Connection } from '../transport/connection.js';

/** Сеанс, как его видит ключ. Слушающий — тот, что получает обновления: такой у владельца один. */
export interface Holder {
  readonly id: bigint;
  readonly wantsUpdates: boolean;
}

/**
 * Когда и каким сеансом ключ держали (миллисекунды `performance.now()`): по этим промежуткам видно,
 * было ли двое сразу.
 */
export interface Holding {
  readonly connection: Connection;
  readonly session: Holder;
  readonly from: number;
  /** Последнее сообщение, пришедшее этим соединением. */
  lastHeard: number;
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
  /** Сколько сообщений пришло с устаревшей солью. */
  staleSalts = 0;
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

  hold(connection: Connection, session: Holder): void {
    const now = performance.now();
    const current = this.holdings.find((each) => each.connection === connection && !each.until);
    if (current) current.lastHeard = now;
    else this.holdings.push({ connection, session, from: now, lastHeard: now, until: undefined });
  }

  release(connection: Connection): void {
    for (const each of this.holdings) {
      if (each.connection === connection) each.until ??= performance.now();
    }
  }

  /** Сеансы, чьи соединения открыты сейчас. */
  get holders(): ReadonlySet<Holder> {
    return new Set(this.holdings.filter((each) => !each.until).map((each) => each.session));
  }

  /** Были ли когда-нибудь открыты соединения двух слушающих сеансов сразу. */
  get heldTogether(): boolean {
    return this.overlap((each) => each.until ?? Infinity);
  }

  /** Говорили ли два сеанса вперемежку: соединение застывшего процесса открыто, но молчит. */
  get spokeTogether(): boolean {
    return this.overlap((each) => each.lastHeard);
  }

  cut(): void {
    for (const each of this.holdings) if (!each.until) each.connection.cut();
  }

  private overlap(end: (holding: Holding) => number): boolean {
    const listening = this.holdings.filter((each) => each.session.wantsUpdates);
    return listening.some((one) =>
      listening.some(
        (other) => other.session !== one.session && other.from >= one.from && other.from < end(one),
      ),
    );
  }
}
