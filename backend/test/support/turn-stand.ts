import { randomUUIDv7 } from 'node:crypto';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { canonicalJson } from '@zveno/contracts/canonical-json.js';
import { Client } from 'pg';
import { filter, firstValueFrom, startWith, Subject, timeout } from 'rxjs';
import { SystemClock } from '../../src/platform/clock/system-clock.js';
import type { ChannelFact } from '../../src/ports/channel.js';
import { RuntimePool } from '../../src/runtime/core/runtime-pool.js';
import type { OrderRow } from '../../src/runtime/delivery/order-row.js';
import { ChainLibrary } from '../../src/runtime/library/chain-library.js';
import { NodeTypes } from '../../src/runtime/node-types/node-types.js';
import type { Lane } from '../../src/runtime/ownership/lane.js';
import { LaneBell } from '../../src/runtime/ownership/lane-bell.js';
import { LaneCrew } from '../../src/runtime/ownership/lane-crew.js';
import { Ownership } from '../../src/runtime/ownership/ownership.js';
import type { CommittedTurn } from '../../src/runtime/turn/committed-turn.js';
import { ScheduleKeeper } from '../../src/runtime/schedules/schedule-keeper.js';
import { TurnLoop } from '../../src/runtime/turn/turn-loop.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Исполнитель без связи: события кладут руками, записанное видно по базе и по тому, что отдано дальше. */
export class TurnStand extends LaneCrew {
  readonly turns: CommittedTurn[] = [];
  readonly orders: OrderRow[] = [];
  readonly bell: LaneBell;
  readonly ownership: Ownership;
  readonly loop: TurnLoop;
  readonly schedules: ScheduleKeeper;
  private readonly forgotten = new Set<string>();
  private readonly clock = new SystemClock();
  private readonly pool: RuntimePool;
  private readonly changed = new Subject<void>();
  private messages = 0;

  private constructor(
    private readonly database: TestDatabase,
    readonly client: Client,
    private readonly owner: string,
  ) {
    super();
    const { clock } = this;
    this.pool = new RuntimePool(database.url);
    this.bell = new LaneBell(database.url, clock);
    this.ownership = new Ownership(this.bell, clock, {
      leaseMs: 5_000,
      marginMs: 500,
      beatMs: 200,
      leavingMs: 1_000,
    });
    const library = new ChainLibrary(this.pool, new NodeTypes());
    const workerId = () => this.ownership.workerId;
    this.loop = new TurnLoop({ pool: this.pool, clock, library, workerId });
    this.loop.follow((turn) => {
      this.turns.push(turn);
      this.orders.push(...turn.document.orders());
      this.changed.next();
    });
    this.bell.rung.subscribe((id) => this.loop.waiting.ring(id));
    this.schedules = new ScheduleKeeper(this.pool, library, this.loop, clock);
    this.bell.chainChanged.subscribe((id) => {
      library.forgetChain(id);
      this.forgotten.add(id);
      this.changed.next();
    });
    this.bell.sessionChanged.subscribe((id) => library.forgetSession(id));
  }

  static async open(): Promise<TurnStand> {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const owner = randomUUIDv7();
    await client.query(
      `insert into users (id, email, name, password_hash, role)
       values ($1, 'anna@example.org', 'Анна', '', 'member')`,
      [owner],
    );
    const stand = new TurnStand(database, client, owner);
    stand.ownership.start(stand);
    await stand.until(() => stand.ownership.lanes().length > 0);
    return stand;
  }

  gained(lanes: readonly Lane[]): Promise<void> {
    this.loop.take(lanes, []);
    this.changed.next();
    return Promise.resolve();
  }

  async leaving(lanes: readonly Lane[]): Promise<void> {
    await this.loop.release(lanes);
  }

  async close(): Promise<void> {
    await this.ownership.stop();
    this.loop.waiting.stop();
    await this.bell.close();
    await this.pool.end();
    await this.client.end();
    await this.database.drop();
  }

  /** Заводит цепочку и публикует её. */
  async publish(document: ChainDocument): Promise<{ chainId: string; versionId: string }> {
    const [chainId, versionId] = [randomUUIDv7(), randomUUIDv7()];
    await this.client.query(
      `insert into chains (id, owner_id, draft, draft_hash) values ($1, $2, $3, '\\x00')`,
      [chainId, this.owner, canonicalJson(document)],
    );
    await this.client.query(
      `insert into chain_versions (id, chain_id, number, graph, hash)
       select $1, id, 1, draft, draft_hash from chains where id = $2`,
      [versionId, chainId],
    );
    await this.client.query('update chains set published_version_id = $1 where id = $2', [
      versionId,
      chainId,
    ]);
    await this.heard(chainId);
    return { chainId, versionId };
  }

  /** Ждёт, пока исполнитель услышит о перемене цепочки. */
  async heard(chainId: string): Promise<void> {
    await this.until(() => this.forgotten.has(chainId));
    this.forgotten.delete(chainId);
  }

  /** Заводит аккаунт с цепочками и ждёт, пока исполнитель возьмёт его дорожку. */
  async account(...chains: readonly string[]): Promise<Lane> {
    const sessionId = randomUUIDv7();
    await this.client.query(
      'insert into bot_sessions (id, owner_id, name, settings) values ($1, $2, $3, $4)',
      [sessionId, this.owner, 'Лавка', SessionSettings.parse({})],
    );
    for (const [position, chain] of chains.entries()) {
      await this.client.query(
        'insert into chain_sessions (session_id, chain_id, position) values ($1, $2, $3)',
        [sessionId, chain, position],
      );
    }
    await this.client.query('insert into lanes (session_id) values ($1)', [sessionId]);
    await this.client.query('notify lanes_changed');
    const own = () => this.ownership.lanes().find((lane) => lane.sessionId === sessionId);
    await this.until(() => own() !== undefined);
    const lane = own();
    if (!lane) throw new Error('Дорожка пропала');
    return lane;
  }

  /** Служебная дорожка. */
  async service(): Promise<Lane> {
    await this.until(() => this.ownership.lanes().length > 0);
    const [lane] = this.ownership.lanes();
    if (!lane) throw new Error('Дорожек нет');
    return lane;
  }

  /** Собеседник пишет; возвращает факт, каким его принёс бы канал. */
  message(text: string, from = '501', more: Partial<ChannelFact> = {}): ChannelFact {
    this.messages += 1;
    const id = this.messages;
    return {
      kind: 'message',
      key: `m:${from}:${id}`,
      at: Date.now(),
      chat: { id: from, kind: 'private' },
      from: { id: from, name: 'Иван' },
      message: { id, text, content: 'text' },
      ...more,
    } as ChannelFact;
  }

  async say(lane: Lane, ...facts: readonly ChannelFact[]): Promise<void> {
    await this.loop.push(lane, { kind: 'channel', batch: { facts, keep: [] } });
  }

  texts(): readonly string[] {
    return this.orders.flatMap(({ payload }) =>
      payload.draft.kind === 'send' ? payload.draft.text : [],
    );
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, [...values])).rows;
  }

  /** Запирает таблицу: ход, который её читает, ждёт, пока не позвать возвращённую функцию. */
  async freeze(table: string): Promise<() => Promise<void>> {
    const holder = new Client({ connectionString: this.database.url });
    await holder.connect();
    await holder.query(`begin; lock table ${table} in access exclusive mode`);
    return () => holder.end();
  }

  /** Ждёт, пока в запертую таблицу не упрётся запрос с такими словами; отвечает, чьи это соединения. */
  async stuck(query = ''): Promise<readonly number[]> {
    const waiting = `select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and strpos(query, $1) > 0`;
    for (;;) {
      const rows = await this.rows<{ pid: number }>(waiting, [query]);
      if (rows.length > 0) return rows.map(({ pid }) => pid);
    }
  }

  async until(condition: () => boolean): Promise<void> {
    await firstValueFrom(
      this.changed.pipe(startWith(undefined), filter(condition), timeout(30_000)),
    );
  }
}
