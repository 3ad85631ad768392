import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { GuessLimit } from './guess-limit.js';

describe(GuessLimit.name, () => {
  let place: TestDatabase;
  let database: DataSource;
  let limit: GuessLimit;
  beforeAll(async () => {
    place = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: place.url }).initialize();
    limit = new GuessLimit(database);
  });
  beforeEach(() => database.query('truncate login_attempts'));
  afterAll(async () => {
    await database.destroy();
    await place.drop();
  });

  const outcome = (email: string): Promise<unknown> =>
    limit.begin(email).then(
      () => 'можно',
      (refusal: unknown) => refusal,
    );
  /** На сколько секунд заперли: названный остаток и то, что прошло с начала замка. */
  const lockedFor = async (email: string) => {
    const { parameters } = (await outcome(email)) as { parameters: { seconds: number } };
    const [lock] = await database.query<{ passed: number; whole: number }[]>(
      `select extract(epoch from clock_timestamp() - max(last_at))::float as passed,
              round(extract(epoch from max(locked_until - last_at)))::int as whole
         from login_attempts where locked_until is not null`,
    );
    expect(parameters.seconds).toBeLessThanOrEqual(lock?.whole ?? 0);
    expect(parameters.seconds).toBeGreaterThanOrEqual((lock?.whole ?? 0) - (lock?.passed ?? 0));
    return lock?.whole;
  };
  const attempts = async (email: string, count: number) => {
    for (let made = 0; made < count; made += 1) await limit.begin(email);
  };
  const pass = (interval: string) =>
    database.query(
      `update login_attempts set last_at = last_at - $1::interval, locked_until = locked_until - $1::interval`,
      [interval],
    );

  it('после пяти попыток запирает и называет срок', async () => {
    await attempts('a@example.org', 5);

    expect(await outcome('a@example.org')).toMatchObject({ code: 'auth.locked', kind: 'busy' });
    expect(await lockedFor('a@example.org')).toBe(30);
    expect(await outcome('b@example.org')).toBe('можно');
  });

  it('сотня попыток разом не обходит предел', async () => {
    const made = await Promise.all(Array.from({ length: 100 }, () => outcome('a@example.org')));

    expect(made.filter((each) => each === 'можно')).toHaveLength(5);
  });

  it('после замка даёт одну попытку и запирает вдвое дольше', async () => {
    await attempts('a@example.org', 5);
    await pass('31 seconds');

    expect(await outcome('a@example.org')).toBe('можно');
    expect(await lockedFor('a@example.org')).toBe(60);
  });

  it('замок не растёт дольше четверти часа', async () => {
    await attempts('a@example.org', 5);
    for (let round = 0; round < 12; round += 1) {
      await pass('15 minutes');
      await limit.begin('a@example.org');
    }

    expect(await lockedFor('a@example.org')).toBe(900);
  });

  it('отказ не продлевает замок и не тратит чужих счётчиков', async () => {
    await attempts('a@example.org', 5);
    const before = await database.query<unknown[]>('select * from login_attempts order by key');

    for (let tries = 0; tries < 20; tries += 1) await outcome('a@example.org');

    expect(await database.query('select * from login_attempts order by key')).toEqual(before);
  });

  it('четверть часа покоя после замка возвращает все попытки', async () => {
    await attempts('a@example.org', 5);
    await pass('31 minutes');

    await attempts('a@example.org', 4);

    expect(await outcome('a@example.org')).toBe('можно');
  });

  it('удача обнуляет счётчик человека, но не чужие ошибки с того же адреса', async () => {
    for (let other = 0; other < 59; other += 1) await limit.begin(`other-${other}@example.org`);
    const last = await limit.begin('a@example.org');
    expect(await outcome('b@example.org')).toMatchObject({ code: 'auth.locked' });

    await limit.forgive(last);

    expect(await outcome('b@example.org')).toBe('можно');
    expect(await outcome('c@example.org')).toMatchObject({ code: 'auth.locked' });
  });

  it('другой экземпляр приложения видит те же счётчики', async () => {
    await attempts('a@example.org', 5);
    const second = await new DataSource({ type: 'postgres', url: place.url }).initialize();

    const refusal = new GuessLimit(second).begin('a@example.org');

    await expect(refusal).rejects.toMatchObject({ code: 'auth.locked' });
    await second.destroy();
  });

  it('не хранит ни почты, ни адреса', async () => {
    await attempts('secret-name@example.org', 1);

    const rows = await database.query<{ key: Buffer }[]>('select key from login_attempts');

    expect(rows.map(({ key }) => key.length)).toEqual([32, 32, 32]);
  });

  it('понемногу забывает старые счётчики', async () => {
    await attempts('a@example.org', 1);
    await pass('2 days');

    await attempts('b@example.org', 1);

    const [row] = await database.query<{ count: string }[]>('select count(*) from login_attempts');
    expect(row).toEqual({ count: '3' });
  });
});
