import { once } from 'node:events';
import { randomUUIDv7 } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { lasting, LaneFleet } from '../../../test/support/lane-fleet.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Intake, LaneLost } from '../intake/intake.js';
import type { TurnInput } from '../intake/turn-input.js';
import type { Lane } from '../ownership/lane.js';
import { EventBox } from './event-box.js';
import { EventDesk } from './event-desk.js';
import { LaneDirectory } from './lane-directory.js';
import type { LaneEvent } from './lane-event.js';

/** Ход этих тестов: складывает принятое и отказывает, когда права нет. */
class Inbox extends Intake {
  readonly taken: TurnInput[] = [];
  /** Сколько событий взять, прежде чем право пропадёт на полпути. */
  room = Number.POSITIVE_INFINITY;

  push(lane: Lane, input: TurnInput): Promise<void> {
    if (!lane.held() || this.taken.length >= this.room) {
      return Promise.reject(new LaneLost(lane.id));
    }
    this.taken.push(input);
    return Promise.resolve();
  }
}

const cancel = (id: string): LaneEvent => ({
  kind: 'task',
  taskId: randomUUIDv7(),
  event: {
    kind: 'cancel',
    id: `${id}: "кавычки", {скобки} и \\ черта`,
    at: 1,
    reason: 'stopped.by-hand',
  },
});

describe(EventDesk.name, () => {
  let testDatabase: TestDatabase;
  let database: DataSource;
  let desk: EventDesk;

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: testDatabase.url }).initialize();
    desk = new EventDesk(new LaneDirectory(database), new EventBox(database));
  });
  afterEach(async () => {
    await database.destroy();
    await testDatabase.drop();
  });

  const rows = () =>
    database.query<{ lane_id: number; payload: LaneEvent; xmin: string }[]>(
      'select lane_id, payload, xmin from events order by id',
    );

  it('события чужой дорожки записывает строками по порядку и звонит её владельцу', async () => {
    const owner = new Client({ connectionString: testDatabase.url });
    await owner.connect();
    await owner.query('listen lane_events');
    const bell = once(owner, 'notification', { signal: AbortSignal.timeout(20_000) });
    const events = [cancel('first'), cancel('second'), cancel('third')];

    await desk.place(7, events);

    expect(await rows()).toMatchObject(events.map((payload) => ({ lane_id: 7, payload })));
    expect(await bell).toMatchObject([{ channel: 'lane_events', payload: '7' }]);
    await owner.end();
  });

  it('одновременные события складывает в одну запись', async () => {
    const lanes = Array.from({ length: 50 }, (_, index) => 1 + (index % 5));

    await Promise.all(lanes.map((lane, index) => desk.place(lane, [cancel(String(index))])));

    const written = await rows();
    expect(written.map(({ lane_id }) => lane_id)).toEqual(lanes);
    expect(new Set(written.map(({ xmin }) => xmin)).size).toBe(1);
  });

  it('отказ базы доходит до каждого, а следующее событие записывается', async () => {
    const wrong = Promise.allSettled([
      desk.place(Number.NaN, [cancel('a')]),
      desk.place(1, [cancel('b')]),
    ]);

    expect((await wrong).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await desk.place(1, [cancel('c')]);
    expect(await rows()).toHaveLength(1);
  });

  it('события своей дорожки отдаёт ходу, а взятые не им — строками', async () => {
    const fleet = new LaneFleet(testDatabase.url);
    const worker = fleet.start(lasting);
    await fleet.until(() => worker.services === 32);
    const inbox = new Inbox();
    desk.serve(worker.ownership, inbox);
    const [mine, half, late] = [cancel('mine'), cancel('half'), cancel('late')];

    await desk.place(1, [mine]);
    expect(inbox.taken).toEqual([{ kind: 'event', event: mine }]);
    expect(await rows()).toEqual([]);

    inbox.room = 2;
    await desk.place(1, [half, late]);
    expect(inbox.taken).toHaveLength(2);
    expect(await rows()).toMatchObject([{ lane_id: 1, payload: late }]);

    await fleet.close();
    await desk.place(1, [cancel('orphan')]);
    expect(await rows()).toHaveLength(2);
  });

  it('без аккаунта раскладывает ключи по служебным дорожкам, один ключ — всегда на одну', async () => {
    const chainId = randomUUIDv7();
    const keys = Array.from({ length: 320 }, (_, index) => `key-${String(index)}`);
    const laneOf = (key: string) => desk.laneFor({ chainId, key });

    const lanes = await Promise.all(keys.map(laneOf));

    expect(new Set(lanes).size).toBeGreaterThan(28);
    expect(await Promise.all(keys.map(laneOf))).toEqual(lanes);
    await expect(
      desk.laneFor({ sessionId: randomUUIDv7(), chainId, key: '' }),
    ).rejects.toMatchObject({ code: 'access.session-missing' });
  });
});
