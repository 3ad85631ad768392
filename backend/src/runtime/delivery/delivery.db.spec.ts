import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { aLane, type TestLane } from '../../../test/support/lanes/a-lane.js';
import { anAccountLane } from '../../../test/support/lanes/account-lane.js';
import { anOrder } from '../../../test/support/lanes/an-order.js';
import { OutboxIntake } from '../../../test/support/lanes/outbox-intake.js';
import { RecordingLine } from '../../../test/support/lanes/recording-line.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SystemClock } from '../../platform/clock/system-clock.js';
import { SocketRealtime } from '../../platform/realtime/socket-realtime.js';
import type { Refusal } from '../../ports/channel.js';
import { Delivery } from './delivery.js';

const error = { code: 'FLOOD_WAIT', message: 'Подождите' };

describe(Delivery.name, () => {
  let base: TestDatabase;
  let database: DataSource;
  let intake: OutboxIntake;
  let bell: Subject<string>;
  const clock = new SystemClock();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    base = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: base.url }).initialize();
  });
  beforeEach(() => {
    intake = new OutboxIntake(database);
    bell = new Subject();
  });
  afterAll(async () => {
    await database.destroy();
    await base.drop();
  });

  const open = () => new Delivery(database, intake, clock, new SocketRealtime(), bell);
  const limitsOf = async ({ sessionId }: TestLane) => {
    const [row] = await database.query<{ state: { parks: object[]; recent: object[] } }[]>(
      'select state from session_limits where session_id = $1',
      [sessionId],
    );
    return row?.state;
  };

  it('после смены владельца шлёт записанное по порядку, с прежними randomId, и продолжает новым', async () => {
    const lane = await anAccountLane(database);
    const rows = ['раз', 'два', 'три'].map((text) => anOrder(lane, { text }));
    await intake.write(rows);
    const line = new RecordingLine(clock);
    const delivery = open();
    delivery.attach(lane, line);

    await delivery.gained([lane]);
    const late = anOrder(lane, { text: 'четыре' });
    await intake.write([late]);
    delivery.take([late]);
    await intake.settled(4);

    expect(line.texts).toEqual(['раз', 'два', 'три', 'четыре']);
    expect(line.performed.map(({ order }) => 'randomId' in order && order.randomId)).toEqual(
      [...rows, late].map(({ randomId }) => randomId),
    );
    expect(await intake.states(lane)).toEqual(['sent', 'sent', 'sent', 'sent']);
    delivery.take([late]);
    await delivery.leaving([lane]);
    expect(line.performed).toHaveLength(4);
  });

  it('отвечает на отправленное раньше: номер берёт из памяти, а после смены процесса — из базы', async () => {
    const lane = await anAccountLane(database);
    const taskId = randomUUID();
    const edit = (step: number) =>
      anOrder(lane, {
        taskId,
        step,
        draft: { kind: 'edit', target: { kind: 'sent', step: 1 }, text: 'правка' },
      });
    const first = [anOrder(lane, { taskId, step: 1 }), edit(2)];
    await intake.write(first);
    const line = new RecordingLine(clock);
    const before = open();
    before.attach(lane, line);
    await before.gained([lane]);
    await intake.settled(2);
    await before.leaving([lane]);

    const heir = aLane(lane.id, lane.sessionId);
    const lost = anOrder(heir, {
      taskId,
      draft: { kind: 'react', target: { kind: 'sent', step: 9 }, emoji: '👍' },
    });
    await intake.write([edit(3), lost]);
    const after = open();
    after.attach(heir, line);
    await after.gained([heir]);
    await intake.settled(4);
    await after.leaving([heir]);

    expect(line.performed.map(({ order }) => ('message' in order ? order.message : 0))).toEqual([
      0, 101, 101,
    ]);
    expect(intake.receipts.at(-1)).toMatchObject({
      id: lost.id,
      state: 'failed',
      error: { code: 'delivery.target-missing' },
    });
  });

  it('остановку Telegram помнит и следующий владелец, а снятие её человеком слышит сразу', async () => {
    const lane = await anAccountLane(database);
    await intake.write([anOrder(lane)]);
    const until = Date.now() + 3_600_000;
    const refuse = (): Refusal => ({ kind: 'wait', scope: 'account', until, error });
    const stopped = new RecordingLine(clock, refuse);
    const before = open();
    before.attach(lane, stopped);
    await before.gained([lane]);
    await intake.heard(1);
    await before.leaving([lane]);
    expect(await limitsOf(lane)).toMatchObject({ parks: [{ scope: 'account', until }] });

    const heir = aLane(lane.id, lane.sessionId);
    const line = new RecordingLine(clock);
    const after = open();
    after.attach(heir, line);
    await after.gained([heir]);
    expect(line.performed).toEqual([]);

    await database.query('update session_limits set lifted_at = clock_timestamp()');
    bell.next(lane.sessionId ?? '');
    await intake.settled(1);
    await after.leaving([heir]);

    expect(line.texts).toEqual(['Привет']);
    expect(stopped.performed).toHaveLength(1);
    // Отказанная попытка тоже была словом в сети: предел считает обе.
    const recent = [expect.any(Number), '1'];
    expect(await limitsOf(lane)).toMatchObject({ parks: [], recent: [recent, recent] });
  });

  it('после PEER_FLOOD незнакомым не пишет, а знакомым отвечает', async () => {
    const lane = await anAccountLane(database);
    const stranger = anOrder(lane, { chat: '1', text: 'первым', payload: { stranger: true } });
    await intake.write([stranger]);
    const line = new RecordingLine(clock, (order) =>
      order.kind === 'send' && order.text === 'первым' ? { kind: 'strangers', error } : undefined,
    );
    const delivery = open();
    delivery.attach(lane, line);
    await delivery.gained([lane]);
    await intake.heard(1);

    const answer = anOrder(lane, { chat: '2', text: 'ответ' });
    const other = anOrder(lane, { chat: '3', text: 'тоже первым', payload: { stranger: true } });
    await intake.write([answer, other]);
    delivery.take([other, answer]);
    await intake.settled(1);
    await delivery.leaving([lane]);

    expect(line.texts).toEqual(['первым', 'ответ']);
    expect(await intake.states(lane)).toEqual(['waiting', 'sent', 'waiting']);
  });

  it('связи нет — ждёт её, аккаунт разлогинен — ждёт новой связи', async () => {
    const lane = await anAccountLane(database);
    await intake.write([anOrder(lane)]);
    const delivery = open();
    await delivery.gained([lane]);
    const closed = new RecordingLine(clock, () => ({ kind: 'account', error }));
    delivery.attach(lane, closed);
    await intake.heard(1);

    const line = new RecordingLine(clock);
    delivery.attach(lane, line);
    await intake.settled(1);
    await delivery.leaving([lane]);

    expect([closed.texts, line.texts]).toEqual([['Привет'], ['Привет']]);
  });

  it('неначатое отменённого выполнения не шлёт, чужое — шлёт', async () => {
    const lane = await anAccountLane(database);
    const taskId = randomUUID();
    const rows = [
      anOrder(lane, { text: 'начатое' }),
      anOrder(lane, { text: 'отменённое', taskId, step: 1 }),
      anOrder(lane, { text: 'чужое' }),
    ];
    await intake.write(rows);
    const { promise: going, resolve: go } = Promise.withResolvers<undefined>();
    const line = new RecordingLine(clock, undefined, async () => {
      await going;
    });
    const delivery = open();
    delivery.attach(lane, line);
    await delivery.gained([lane]);
    await line.reached(1);

    delivery.drop(taskId);
    go(undefined);
    await intake.settled(2);
    await delivery.leaving([lane]);

    expect(line.texts).toEqual(['начатое', 'чужое']);
  });

  it('отдавая дорожку, дожидается начатого и ничего нового не начинает', async () => {
    const lane = await anAccountLane(database);
    await intake.write([anOrder(lane, { text: 'раз' }), anOrder(lane, { text: 'два' })]);
    const { promise: going, resolve: go } = Promise.withResolvers<undefined>();
    const line = new RecordingLine(clock, undefined, async () => {
      await going;
    });
    const delivery = open();
    delivery.attach(lane, line);
    await delivery.gained([lane]);
    await line.reached(1);

    const left = delivery.leaving([lane]);
    go(undefined);
    await left;

    expect(line.texts).toEqual(['раз']);
    expect(await intake.states(lane)).toEqual(['sent', 'waiting']);
  });

  it('потеряв право посреди отправки, прерывает её и исхода не пишет', async () => {
    const lane = await anAccountLane(database);
    await intake.write([anOrder(lane)]);
    const line = new RecordingLine(clock, undefined, async (_, signal) => {
      await clock.wait(60_000, signal);
      throw new Error('соединение закрыто');
    });
    const delivery = open();
    delivery.attach(lane, line);
    await delivery.gained([lane]);
    await line.reached(1);

    lane.lose();
    await delivery.leaving([lane]);

    expect(await intake.states(lane)).toEqual(['waiting']);
    expect(intake.receipts).toEqual([]);
  });
});
