import { once } from 'node:events';
import { randomUUIDv7 } from 'node:crypto';
import { Client } from 'pg';
import { type FleetWorker, lasting, LaneFleet } from '../../../test/support/lane-fleet.js';
import { OwnPostgres } from '../../../test/support/own-postgres.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { leaseTimes } from './lease-times.js';
import { Ownership } from './ownership.js';

describe(Ownership.name, () => {
  let database: TestDatabase;
  let client: Client;
  let fleet: LaneFleet;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    fleet = new LaneFleet(database.url);
  });
  afterEach(async () => {
    await fleet.close();
    await client.end();
    await database.drop();
  });

  const accounts = async (count: number): Promise<readonly string[]> => {
    const owner = randomUUIDv7();
    await client.query(
      `insert into users (id, email, name, password_hash, role) values ($1, $2, 'Анна', '', 'member')`,
      [owner, `${owner}@example.org`],
    );
    const { rows } = await client.query<{ session_id: string }>(
      `with account as (
         insert into bot_sessions (id, owner_id, name)
         select uuidv7(), $1, 'Аккаунт ' || n from generate_series(1, $2::int) n returning id)
       insert into lanes (session_id) select id from account returning session_id`,
      [owner, count],
    );
    await client.query(`notify lanes_changed`);
    return rows.map((row) => row.session_id);
  };
  const spread = (workers: readonly FleetWorker[]) =>
    workers.map((worker) => [worker.accounts, worker.services]);
  const spreadIs = (workers: readonly FleetWorker[], expected: readonly (readonly number[])[]) =>
    fleet.until(() => JSON.stringify(spread(workers)) === JSON.stringify(expected));

  /** До какого мига исполнитель продлил себе жизнь, мс UTC. */
  const aliveUntil = async ({ ownership }: FleetWorker) => {
    const { rows } = await client.query<{ at: Date }>(
      'select alive_until as at from workers where id = $1',
      [ownership.workerId],
    );
    return rows[0]?.at.getTime() ?? Number.NaN;
  };

  it('делит оба вида дорожек ровно, когда исполнители приходят и уходят', async () => {
    await accounts(7);
    const first = fleet.start(lasting);
    await spreadIs([first], [[7, 32]]);

    const [second, third] = [fleet.start(lasting), fleet.start(lasting)];
    await spreadIs(
      [first, second, third],
      [
        [3, 10],
        [2, 11],
        [2, 11],
      ],
    );

    await Promise.all([second.stop(), third.stop()]);
    await spreadIs([first], [[7, 32]]);
    expect(fleet.doubles).toEqual([]);
  });

  it('остановленный отдаёт дорожки сразу, а не по сроку', async () => {
    const first = fleet.start(leaseTimes);
    await spreadIs([first], [[0, 32]]);
    const second = fleet.start(leaseTimes);
    await spreadIs(
      [first, second],
      [
        [0, 16],
        [0, 16],
      ],
    );
    const asked = performance.now();

    await first.stop();
    await spreadIs([second], [[0, 32]]);

    expect(performance.now() - asked).toBeLessThan(leaseTimes.leaseMs / 2);
    expect(first.left.every(({ lost }) => !lost)).toBe(true);
    expect(fleet.doubles).toEqual([]);
  });

  it('тот, кто не может продлить, теряет право раньше, чем его получит другой', async () => {
    const first = fleet.start();
    await spreadIs([first], [[0, 32]]);
    const second = fleet.start();
    await spreadIs(
      [first, second],
      [
        [0, 16],
        [0, 16],
      ],
    );
    const [lane] = first.ownership.lanes();
    if (!lane) throw new Error('дорожек нет');
    const lost = once(lane.lost, 'abort').then(() => performance.now());
    const until = await aliveUntil(first);

    await first.isolate();
    await spreadIs([second], [[0, 32]]);
    const taken = performance.now();

    expect(lane.held()).toBe(false);
    expect(await lost).toBeLessThan(taken);
    expect(Date.now()).toBeGreaterThan(until);
    expect(second.ownership.lane(lane.id)?.epoch).toBeGreaterThan(lane.epoch);
    expect(fleet.doubles).toEqual([]);
  });

  it('за много смен владельца ни одна дорожка не принадлежит двоим, а эпоха только растёт', async () => {
    await accounts(5);
    await client.query(`
      create table history (id bigint generated always as identity, lane int, epoch bigint, taken_from uuid);
      create function remember() returns trigger language plpgsql as $$ begin
        insert into history (lane, epoch, taken_from) values (new.id, new.epoch, old.worker_id);
        return null; end $$;
      create trigger remember after update on lanes for each row
        when (new.worker_id is not null and new.worker_id is distinct from old.worker_id)
        execute function remember();`);
    const keeper = fleet.start();
    await spreadIs([keeper], [[5, 32]]);

    for (let change = 0; change < 4; change += 1) {
      const passing = fleet.start();
      await fleet.until(() => passing.services === 16);
      await (change % 2 === 0 ? passing.isolate() : passing.stop());
      await spreadIs([keeper], [[5, 32]]);
    }

    const { rows } = await client.query<{ lane: number; growing: boolean; seized: number }>(
      `select lane, bool_and(growing) as growing, count(taken_from)::int as seized
         from (select lane, taken_from,
                      epoch > lag(epoch, 1, 0::bigint) over (partition by lane order by id) as growing
                 from history) steps group by lane`,
    );
    expect(rows).toHaveLength(37);
    expect(rows.filter(({ growing, seized }) => !growing || seized > 0)).toEqual([]);
    expect(fleet.doubles).toEqual([]);
  });

  it('номера строк растут и при смене владельца и не повторяются у дорожек', async () => {
    const first = fleet.start(lasting);
    await spreadIs([first], [[0, 32]]);
    const numbers = first.ownership.lanes().flatMap((lane) => [lane.nextId(), lane.nextId()]);

    const second = fleet.start(lasting);
    await fleet.until(() => second.services === 16);
    const later = second.ownership.lanes().map((lane) => lane.nextId());

    expect(new Set([...numbers, ...later]).size).toBe(64 + 16);
    expect(Math.min(...later)).toBeGreaterThan(Math.max(...numbers));
    expect([...numbers, ...later].every(Number.isSafeInteger)).toBe(true);
  });

  it('берёт дорожку нового аккаунта и отпускает дорожку удалённого', async () => {
    const only = fleet.start(lasting);
    await spreadIs([only], [[0, 32]]);
    const [sessionId] = await accounts(1);
    await spreadIs([only], [[1, 32]]);

    await client.query('update bot_sessions set deleted_at = now()');
    await client.query('notify lanes_changed');
    await fleet.until(() => only.left.length > 0);

    expect(only.left).toMatchObject([{ lane: { sessionId }, lost: false }]);
  });

  it('команда не ушла вовремя: кончается вся жизнь, и только потом дорожки получает другой', async () => {
    const first = fleet.start();
    await spreadIs([first], [[0, 32]]);
    const former = first.ownership.workerId;
    const lanes = first.ownership.lanes();

    first.hang();
    const second = fleet.start();
    await fleet.until(() => second.services > 0);

    expect(lanes.filter((lane) => lane.held())).toEqual([]);
    await spreadIs(
      [first, second],
      [
        [0, 16],
        [0, 16],
      ],
    );
    expect(first.ownership.workerId).not.toBe(former);
    expect(fleet.doubles).toEqual([]);
  });

  it('объявленный мёртвым начинает новую жизнь под новым именем', async () => {
    const only = fleet.start(lasting);
    await spreadIs([only], [[0, 32]]);
    const former = only.ownership.workerId;

    await client.query('delete from workers');
    await fleet.until(() => only.left.length === 32);
    await fleet.until(() => only.services === 32 && only.ownership.workerId !== former);

    expect(only.left.every(({ lost }) => lost)).toBe(true);
  });
});

describe('право и смерть базы', () => {
  it('без базы право кончается по местному сроку, с её возвращением возвращается', async () => {
    const postgres = await OwnPostgres.start();
    const fleet = new LaneFleet(postgres.url);
    const worker = fleet.start();
    await fleet.until(() => worker.services === 32);
    const [lane] = worker.ownership.lanes();
    if (!lane) throw new Error('дорожек нет');

    const lost = once(lane.lost, 'abort');
    await postgres.kill();
    await lost;
    expect(worker.ownership.lanes()).toEqual([]);

    await postgres.resume();
    await fleet.until(() => worker.services === 32);

    expect(worker.ownership.lane(lane.id)?.epoch).toBeGreaterThan(lane.epoch);
    await fleet.close();
    await postgres.close();
  });
});
