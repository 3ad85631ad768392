import { filter, firstValueFrom, Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { anAccountLane } from '../../../test/support/lanes/account-lane.js';
import { aLane, type TestLane } from '../../../test/support/lanes/a-lane.js';
import { anOrder } from '../../../test/support/lanes/an-order.js';
import { OutboxIntake } from '../../../test/support/lanes/outbox-intake.js';
import { RecordingChannel } from '../../../test/support/lanes/recording-channel.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SystemClock } from '../../platform/clock/system-clock.js';
import { Realtime } from '../../ports/realtime.js';
import { Delivery } from '../delivery/delivery.js';
import { type LineNeed, LineStates } from './line-states.js';
import { Lines } from './lines.js';

/** Рассылка, за которой следит тест: факт приходит, когда состояние уже записано. */
class WatchedRealtime extends Realtime {
  readonly facts = new Subject<string>();

  override publish(_room: string, name: string): void {
    this.facts.next(name);
  }

  override watched(): boolean {
    return true;
  }

  override disconnect(): void {
    this.facts.next('disconnect');
  }
}

/** Состояния, чьё первое чтение доходит до спросившего не раньше, чем позволят. */
class LateStates extends LineStates {
  readonly first = Promise.withResolvers<true>();
  readonly allowed = Promise.withResolvers<true>();
  private reads = 0;

  override async needs(
    ...asked: Parameters<LineStates['needs']>
  ): Promise<ReadonlyMap<string, LineNeed>> {
    this.reads += 1;
    const first = this.reads === 1;
    const needs = await super.needs(...asked);
    this.first.resolve(true);
    if (first) await this.allowed.promise;
    return needs;
  }
}

describe(Lines.name, () => {
  let base: TestDatabase;
  let database: DataSource;
  let telegram: RecordingChannel;
  let console: RecordingChannel;
  let bell: Subject<string>;
  let realtime: WatchedRealtime;
  let intake: OutboxIntake;
  let delivery: Delivery;
  let states: LineStates;
  let lines: Lines;
  const clock = new SystemClock();

  beforeAll(async () => {
    base = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: base.url }).initialize();
  });
  beforeEach(() => {
    telegram = new RecordingChannel('telegram', clock);
    console = new RecordingChannel('console', clock);
    bell = new Subject();
    realtime = new WatchedRealtime();
    intake = new OutboxIntake(database);
    delivery = new Delivery(database, intake, clock, realtime, bell);
    states = new LineStates(database, realtime, clock);
    lines = new Lines({ telegram, console }, intake, delivery, states, bell);
  });
  afterAll(async () => {
    await database.destroy();
    await base.drop();
  });

  const loggedIn = async (): Promise<TestLane & { readonly sessionId: string }> => {
    const lane = await anAccountLane(database);
    const sessionId = lane.sessionId ?? '';
    await database.query(
      `insert into tg_auth_key (session_id, dc, idx, sealed) values ($1, 2, -1, '\\x00')`,
      [sessionId],
    );
    return { ...lane, sessionId };
  };
  const stateOf = async (lane: TestLane) => {
    const [row] = await database.query<{ state: string }[]>(
      `select concat(status, '/', status_reason) as state from bot_sessions where id = $1`,
      [lane.sessionId],
    );
    return row?.state;
  };
  const history = (lane: TestLane) =>
    database.query<{ status: string; reason: string }[]>(
      'select status, reason from session_states where session_id = $1 order by id',
      [lane.sessionId],
    );
  /** Делает и ждёт, пока о новом состоянии узнают страницы. */
  const told = async (work: () => void) => {
    const fact = firstValueFrom(realtime.facts.pipe(filter((name) => name === 'session.changed')));
    work();
    await fact;
  };
  const set = (lane: TestLane, change: string) =>
    database.query(`update bot_sessions set ${change} where id = $1`, [lane.sessionId]);

  it('открывает связь вошедшим и служебным, невошедшим — нет', async () => {
    const [ready, silent] = [await loggedIn(), await anAccountLane(database)];
    const service = aLane(1, undefined);

    await lines.gained([ready, silent, service]);

    expect(telegram.opened.map(({ hold }) => hold.sessionId)).toEqual([ready.sessionId]);
    expect(console.opened).toHaveLength(1);
  });

  it('сообщённое связью попадает в базу, историю и на страницы один раз; уход — «ждёт исполнителя»', async () => {
    const lane = await loggedIn();
    await lines.gained([lane]);
    const { inlet, line } = await telegram.nth(1);

    await told(() => inlet.report({ status: 'connecting', reason: 'connecting' }));
    await told(() => {
      inlet.report({ status: 'connecting', reason: 'connecting' });
      inlet.report({ status: 'online', reason: 'online' });
    });
    expect(await stateOf(lane)).toBe('online/online');

    await lines.leaving([lane]);
    inlet.report({ status: 'failed', reason: 'unexpected' });
    expect(await line.closed).toBe(true);
    expect(await stateOf(lane)).toBe('connecting/waiting-for-worker');
    expect(await history(lane)).toEqual([
      { status: 'connecting', reason: 'connecting' },
      { status: 'online', reason: 'online' },
      { status: 'connecting', reason: 'waiting-for-worker' },
    ]);
  });

  it('пауза закрывает связь, и опоздавшее слово связи её не отменяет; снятие открывает снова', async () => {
    const lane = await loggedIn();
    await lines.gained([lane]);
    const { inlet, line } = await telegram.nth(1);

    await set(lane, `status = 'paused', status_reason = 'paused-by-person'`);
    inlet.report({ status: 'online', reason: 'online' });
    bell.next(lane.sessionId);
    expect(await line.closed).toBe(true);
    await states.written();
    await set(lane, `status = 'connecting', status_reason = 'waiting-for-worker'`);
    bell.next(lane.sessionId);
    await telegram.nth(2);

    expect(await stateOf(lane)).toBe('connecting/waiting-for-worker');
  });

  it('выход открывает связь ещё раз — отозвать ключ, и слово связи выхода не отменяет', async () => {
    const lane = await loggedIn();
    await lines.gained([lane]);
    const { inlet } = await telegram.nth(1);

    await set(lane, `status = 'logged-out', status_reason = 'logged-out-here'`);
    inlet.report({ status: 'online', reason: 'online' });
    bell.next(lane.sessionId);
    const revoking = await telegram.nth(2);
    revoking.inlet.report({ status: 'logged-out', reason: 'never-logged-in' });
    await database.query('delete from tg_auth_key where session_id = $1', [lane.sessionId]);
    bell.next(lane.sessionId);

    expect(await revoking.line.closed).toBe(true);
    expect(await stateOf(lane)).toBe('logged-out/logged-out-here');
    expect(await history(lane)).toEqual([]);
  });

  it('прочитанное до входа, придя после него, связь не закрывает', async () => {
    const late = new LateStates(database, realtime, clock);
    lines = new Lines({ telegram, console }, intake, delivery, late, bell);
    const lane = await anAccountLane(database);
    const gained = lines.gained([lane]);
    await late.first.promise;
    await database.query(
      `insert into tg_auth_key (session_id, dc, idx, sealed) values ($1, 2, -1, '\\x00')`,
      [lane.sessionId],
    );

    bell.next(lane.sessionId ?? '');
    // Кто читает не по очереди, за это время откроет связь — и закроет её, когда дойдёт первое.
    await Promise.race([telegram.nth(1), clock.wait(300)]);
    late.allowed.resolve(true);
    await gained;
    await telegram.nth(1);

    expect(lines.lineOf(lane)).toBeDefined();
  });

  it('новый прокси открывает связь заново, прочие правки — нет', async () => {
    const lane = await loggedIn();
    await lines.gained([lane]);

    await set(lane, `name = 'Другое имя'`);
    bell.next(lane.sessionId);
    await set(lane, `proxy = '\\x01'`);
    bell.next(lane.sessionId);
    await telegram.nth(2);
    await lines.leaving([lane]);

    expect(await Promise.all(telegram.opened.map(({ line }) => line.closed))).toEqual([true, true]);
  });

  it('остановленная отправка видна в состоянии до своего конца', async () => {
    const lane = await loggedIn();
    await delivery.gained([lane]);
    await lines.gained([lane]);
    const { inlet, line } = await telegram.nth(1);
    await told(() => inlet.report({ status: 'online', reason: 'online' }));
    const error = { code: 'FLOOD_WAIT', message: '' };
    line.refuse = (_, tries) =>
      tries === 0
        ? { kind: 'wait', scope: 'account', until: Date.now() + 3_000, error }
        : undefined;
    const order = anOrder(lane);
    await intake.write([order]);

    await told(() => delivery.take([order]));
    expect(await stateOf(lane)).toBe('limited/flood-wait');
    await intake.settled(1);
    await delivery.leaving([lane]);
    await lines.leaving([lane]);

    expect((await history(lane)).map(({ status }) => status)).toEqual([
      'online',
      'limited',
      'online',
      'connecting',
    ]);
  });
});
