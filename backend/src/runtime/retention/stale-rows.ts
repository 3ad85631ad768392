/** Что и по какому сроку убирают; каждый запрос удаляет не больше тысячи строк таблицы и идёт по индексу. */
export interface StaleRows {
  readonly name: string;
  readonly keeps: 'taskDays' | 'eventDays' | 'auditDays' | 'day' | 'hour';
  /** `$1` — миг, `$2` — наименьший UUIDv7 этого мига; ответ — `count`, сколько взято в этот раз. */
  readonly sql: string;
}

/** Удаляет самые старые по номеру: он растёт со временем, и отдельный индекс по времени не нужен. */
const oldest = (table: string, at: string) => `
  with old as (select id, ${at} as at from ${table} order by id limit 1000),
       gone as (delete from ${table} t using old where t.id = old.id and old.at < $1
                  and $2::uuid is not null returning 1)
  select count(*)::int as count from gone`;

export const staleRows: readonly StaleRows[] = [
  {
    // Журнал и исходящие уходят вместе с выполнением; ждущее отправки остаётся.
    name: 'finished_tasks',
    keeps: 'taskDays',
    sql: `
      with gone as (
             delete from finished_tasks where id in (
               select id from finished_tasks where id < $2 and finished_at < $1 order by id limit 100)
             returning id),
           steps as (delete from task_steps using gone where task_id = gone.id),
           orders as (delete from outbox using gone where task_id = gone.id and state <> 'waiting')
      select count(*)::int * 10 as count from gone`,
  },
  {
    name: 'received_keys',
    keeps: 'eventDays',
    sql: `
      with gone as (delete from received_keys where ctid = any (array(
             select ctid from received_keys where at < $1 and $2::uuid is not null limit 1000)) returning 1)
      select count(*)::int as count from gone`,
  },
  {
    // Не раньше received_keys: пока помнят принятое, повтор должен получить имя прежнего выполнения.
    name: 'webhook_keys',
    keeps: 'eventDays',
    sql: `
      with gone as (delete from webhook_keys where ctid = any (array(
             select ctid from webhook_keys
              where at < $1::timestamptz - interval '1 hour' and $2::uuid is not null limit 1000)) returning 1)
      select count(*)::int as count from gone`,
  },
  {
    // Исходящие, чьё выполнение уже убрано: их отправили позже него.
    name: 'outbox',
    keeps: 'taskDays',
    sql: `
      with gone as (delete from outbox where ctid = any (array(
             select ctid from outbox o where created_at < $1 and $2::uuid is not null and state <> 'waiting'
                and not exists (select 1 from open_tasks where id = o.task_id)
                and not exists (select 1 from finished_tasks where id = o.task_id) limit 1000)) returning 1)
      select count(*)::int as count from gone`,
  },
  {
    // Черновик, который больше никто не пробует: журналам проб он был нужен, пока хранились они сами.
    name: 'test_drafts',
    keeps: 'taskDays',
    sql: `
      with gone as (delete from test_drafts where id in (
             select id from test_drafts d where used_at < $1 and $2::uuid is not null
                and not exists (select 1 from test_chats where draft_id = d.id) limit 1000) returning 1)
      select count(*)::int as count from gone`,
  },
  {
    // Вести выключенным плагинам и тем, кто так и не ответил.
    name: 'plugin_notices',
    keeps: 'day',
    sql: oldest('plugin_notices', 'created_at'),
  },
  {
    // Отложенное удалённых аккаунтов: играть его некому.
    name: 'plugin_inbox',
    keeps: 'day',
    sql: `
      with gone as (delete from plugin_inbox where id in (
             select id from plugin_inbox i where created_at < $1 and $2::uuid is not null
                and not exists (select 1 from lanes where id = i.lane_id) limit 1000) returning 1)
      select count(*)::int as count from gone`,
  },
  { name: 'failed_events', keeps: 'eventDays', sql: oldest('failed_events', 'failed_at') },
  { name: 'session_states', keeps: 'eventDays', sql: oldest('session_states', 'at') },
  { name: 'notifications', keeps: 'eventDays', sql: oldest('notifications', 'at') },
  { name: 'webhook_replies', keeps: 'hour', sql: oldestReply() },
  { name: 'audit', keeps: 'auditDays', sql: oldest('audit', 'at') },
];

/** Имя запроса вебхука — UUIDv7: старые первыми. */
function oldestReply(): string {
  return `
    with gone as (delete from webhook_replies where request_id in (
           select request_id from webhook_replies where request_id < $2 and created_at < $1
            order by request_id limit 1000) returning 1)
    select count(*)::int as count from gone`;
}
