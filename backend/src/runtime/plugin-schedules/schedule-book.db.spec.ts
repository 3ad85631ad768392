import { DataSource } from 'typeorm';
import { aManifest } from '../../../test/support/plugin-folder.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { ScheduleBook } from './schedule-book.js';

const title = { ru: 'Час', en: 'Hour' };

describe(ScheduleBook.name, () => {
  let database: TestDatabase;
  let source: DataSource;
  let book: ScheduleBook;
  let other: ScheduleBook;

  beforeEach(async () => {
    database = await createTestDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    [book, other] = [new ScheduleBook(source), new ScheduleBook(source)];
    await source.query(
      `insert into plugins (id, version, state, manifest, hash) values ('clock', '1.0.0', 'on', $1, 'h')`,
      [aManifest('clock')],
    );
    await declare({ name: 'hour', title, everySeconds: 3_600 });
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const declare = async (...schedules: readonly object[]) => {
    await source.query(
      `insert into plugin_packages (plugin_id, hash, manifest, files, declares)
       values ('clock', 'h', $1, '{}', $2)
       on conflict (plugin_id, hash) do update set declares = excluded.declares`,
      [aManifest('clock'), { schedules }],
    );
    await book.keep();
  };
  const rows = () =>
    source.query<{ name: string; ahead: number }[]>(
      `select name, round(extract(epoch from due_at - now()))::int as ahead
         from plugin_schedules order by name`,
    );
  const move = (column: string, to: string) =>
    source.query(`update plugin_schedules set ${column} = now() + interval '${to}'`);

  it('строки — у включённого; прежний срок новая версия не сдвигает, выключение убирает', async () => {
    await move('due_at', '10 minutes');
    await declare(
      { name: 'hour', title, everySeconds: 3_600 },
      { name: 'night', title, cron: '0 3 * * *' },
    );
    const [hour, night] = await rows();
    expect(hour?.ahead).toBeLessThanOrEqual(600);
    expect(night?.name).toBe('night');

    await source.query(`update plugins set state = 'off'`);
    await book.keep();
    expect(await rows()).toEqual([]);
  });

  it('срок достаётся одному, даже когда берут разом', async () => {
    await move('due_at', '-1 second');

    const taken = await Promise.all([book.claim(5), other.claim(5), book.claim(5)]);

    expect(taken.flat()).toHaveLength(1);
    expect(await other.claim(5)).toEqual([]);
  });

  it('пропущенные сроки — один вызов; следующий впереди', async () => {
    await move('due_at', '-5 hours');

    const [late] = await book.claim(5);
    if (late) await book.finish(late);

    expect(Date.now() - (late?.due ?? 0)).toBeGreaterThan(4 * 3_600_000);
    expect(await book.claim(5)).toEqual([]);
    expect((await rows())[0]?.ahead).toBeGreaterThan(0);
  });

  it('пока вызов идёт, следующий срок ждёт; вызов убитого повторяет другой с тем же сроком', async () => {
    await move('due_at', '-1 second');
    const [lost] = await book.claim(5);
    await move('due_at', '-1 second');
    expect(await other.claim(5)).toEqual([]);

    await move('claimed_until', '-1 second');
    const [again] = await other.claim(5);

    expect(again).toMatchObject({ name: 'hour', due: lost?.due });
    if (lost) await book.finish(lost);
    expect(await book.claim(5)).toEqual([]);
  });

  it('непринятый вызов берёт любой, когда скажут', async () => {
    await move('due_at', '-1 second');
    const [claimed] = await book.claim(5);
    if (!claimed) throw new Error('срок не взят');

    await book.putBack(claimed, 0);

    expect(await other.claim(5)).toMatchObject([{ due: claimed.due }]);
  });
});
