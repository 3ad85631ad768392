import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SystemClock } from '../../src/platform/clock/system-clock.js';
import { EnvelopeSecrets } from '../../src/platform/crypto/envelope-secrets.js';
import { AccountLine } from '../../src/platform/telegram/account-line.js';
import type { AccountRoute } from '../../src/platform/telegram/account-routes.js';
import type { LineTempo } from '../../src/platform/telegram/line-tempo.js';
import { PostgresAuthKeys } from '../../src/platform/telegram-storage/postgres-auth-keys.js';
import type { ChannelBatch, Order, Sent } from '../../src/ports/channel.js';
import { Party } from '../data-centre/party.js';
import type { Account, DataCentre, Policies } from '../support/data-centre/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { Seat } from './seat.js';

/** Короткие сроки; библиотека сама добавляет к пингу до пяти секунд, поэтому тишина — дольше их. */
const testTempo: LineTempo = {
  ping: 200,
  silence: 6500,
  watch: 300,
  retry: 300,
  patience: 5000,
  answer: 10_000,
  noticeable: 50,
};

const masterKeys = { k1: randomBytes(32).toString('base64url') };

/** Связи аккаунтов с дата-центром и настоящей базой; место хода занимает запись памяти клиента. */
export class LineBench {
  route: AccountRoute | undefined = {
    apiId: 1,
    apiHash: '0123456789abcdef0123456789abcdef',
    proxy: undefined,
  };
  tempo = testTempo;
  private readonly seats: Seat[] = [];

  private constructor(
    readonly party: Party,
    private readonly place: TestDatabase,
    readonly database: DataSource,
    readonly vault: PostgresAuthKeys,
  ) {}

  static async start(policies: Partial<Policies> = {}): Promise<LineBench> {
    Logger.overrideLogger(false);
    const party = await Party.gather(policies);
    const place = await createTestDatabase();
    const database = await new DataSource({ type: 'postgres', url: place.url }).initialize();
    const secrets = new EnvelopeSecrets({ secrets: { accessTokenKey: '', masterKeys } });
    const vault = new PostgresAuthKeys(database, secrets);
    return new LineBench(party, place, database, vault);
  }

  get dc(): DataCentre {
    return this.party.dc;
  }

  /** Строка аккаунта без входа. */
  async session(): Promise<string> {
    const id = randomUUIDv7();
    await this.database.query(
      `with owner as (insert into users (id, email, name, password_hash, role)
                      values ($1::uuid, $1::uuid::text, '', '', 'member') returning id)
       insert into bot_sessions (id, owner_id, name) select $1::uuid, id, '' from owner`,
      [id],
    );
    return id;
  }

  /** Кладёт аккаунту готовый вход. */
  async logIn(sessionId: string, account: Account): Promise<void> {
    const { key } = this.dc.authorise(account);
    const keys = [{ dc: this.dc.address.dcId, key: key.bytes }];
    await this.vault.replace(sessionId, { keys, memory: [] }, this.database.manager);
  }

  /** Садится вести аккаунт; право и принятое — в руках теста. */
  sit(sessionId: string): Seat {
    const seat = new Seat(sessionId, (batch) => this.keep(sessionId, batch));
    seat.line = this.open(seat);
    this.seats.push(seat);
    return seat;
  }

  /** Вошедший аккаунт на связи. */
  async online(account: Account): Promise<Seat> {
    const id = await this.session();
    await this.logIn(id, account);
    const seat = this.sit(id);
    await seat.until('online');
    return seat;
  }

  async end(): Promise<void> {
    for (const seat of this.seats) await seat.line.close();
    await this.database.destroy();
    await this.place.drop();
    await this.party.end();
  }

  private open(seat: Seat): AccountLine {
    const routes = { of: () => Promise.resolve(this.route) };
    const { database, vault, tempo } = this;
    const clock = new SystemClock();
    const server = this.dc.address;
    const parts = { database, vault, routes, clock, server, tempo };
    const line = new AccountLine(parts, { ...seat.hold, sessionId: seat.sessionId }, seat.inlet);
    line.open();
    return line;
  }

  private async keep(sessionId: string, { keep }: ChannelBatch): Promise<void> {
    await this.database.query(
      `insert into tg_kv (session_id, key, value)
       select $1, * from unnest($2::text[], $3::bytea[])
       on conflict (session_id, key) do update set value = excluded.value`,
      [sessionId, keep.map(({ key }) => key), keep.map(({ value }) => value)],
    );
  }
}

/** Отправка с обычным сроком. */
export function perform(seat: Seat, order: Order): Promise<Sent> {
  return seat.line.perform(order, AbortSignal.timeout(20_000));
}

/** Поручение отправить текст. */
export function sending(
  chat: string,
  text: string,
  rest: Partial<Extract<Order, { kind: 'send' }>> = {},
): Order {
  return { kind: 'send', chat, text, randomId: randomBytes(8).readBigInt64LE(), ...rest };
}
