import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Subject } from 'rxjs';
import { TurnStand } from '../../../test/support/turn-stand.js';
import { ScheduleKeeper } from './schedule-keeper.js';

/** Срок так редок, что сам посреди теста не наступит. */
const everyYear = ChainDocument.parse({
  schema: 1,
  name: 'Каждый год',
  nodes: {
    clock: {
      type: 'schedule',
      settings: { how: 'cron', cron: '0 0 1 1 *' },
      next: { next: 'end' },
    },
    end: { type: 'end' },
  },
});

describe(ScheduleKeeper.name, () => {
  let stand: TurnStand;

  beforeEach(async () => {
    stand = await TurnStand.open();
  });
  afterEach(() => stand.close());

  const rows = () =>
    stand.rows<{ lane_id: number; ahead: number }>(
      'select lane_id, extract(epoch from due_at - now())::float as ahead from schedules',
    );

  it('без аккаунтов — один срок на служебной дорожке, с аккаунтами — в каждом из них', async () => {
    const { chainId } = await stand.publish(everyYear);

    await stand.schedules.keepAll(new AbortController().signal);
    const [alone, ...others] = await rows();
    expect(others).toEqual([]);
    expect(alone?.ahead).toBeLessThanOrEqual(366 * 86_400);

    const [first, second] = [await stand.account(chainId), await stand.account(chainId)];
    await stand.schedules.keepAll(new AbortController().signal);
    expect((await rows()).map(({ lane_id: lane }) => lane)).toEqual([first.id, second.id]);
  });

  it('наступивший срок запускает один раз и назначает следующий; архив убирает расписание', async () => {
    const { chainId } = await stand.publish(everyYear);
    await stand.schedules.keepAll(new AbortController().signal);

    await stand.client.query(`update schedules set due_at = now() - interval '1 second'`);
    stand.loop.waiting.ringDue();
    await stand.until(() => stand.turns.some(({ memory }) => memory.tasks.size > 0));

    expect(await stand.rows('select status from finished_tasks')).toEqual([{ status: 'done' }]);
    expect((await rows())[0]?.ahead).toBeGreaterThan(0);
    await stand.client.query('update chains set archived_at = now() where id = $1', [chainId]);
    await stand.heard(chainId);
    await stand.schedules.keepAll(new AbortController().signal);
    expect(await rows()).toEqual([]);
  });

  it('сверку, которую оборвала база, повторяет сам', async () => {
    const { chainId } = await stand.publish(everyYear);
    const changed = new Subject<string>();
    stand.schedules.watch(changed, new AbortController().signal);
    const thaw = await stand.freeze('schedules');

    changed.next(chainId);
    const stuck = await stand.stuck('insert into schedules');
    await stand.rows('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [stuck]);
    await thaw();
    // Остановленная сверка ничего не делает, но ждёт очереди: начатые до неё кончились.
    await stand.schedules.keepAll(AbortSignal.abort());

    expect(await rows()).toHaveLength(1);
  });

  it('пропущенный срок по правилу «пропустить» не запускает', async () => {
    await stand.publish(everyYear);
    await stand.schedules.keepAll(new AbortController().signal);

    await stand.client.query(`update schedules set due_at = now() - interval '1 hour'`);
    stand.loop.waiting.ringDue();
    await stand.until(() => stand.turns.some(({ writes }) => writes.schedules.length > 0));

    expect(await stand.rows('select 1 from tasks')).toEqual([]);
    expect((await rows())[0]?.ahead).toBeGreaterThan(0);
  });
});
