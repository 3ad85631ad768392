/**
 * Части записи хода. Каждая берёт свои строки одним документом JSON и меняет одну таблицу; в запись входят
 * только непустые. Имя части — ключ подготовленного выражения.
 */
const columns = {
  openTask: `id uuid, lane_id int, turn int, wake_at timestamptz, started_at timestamptz, chain_id uuid,
    version_id uuid, session_id uuid, contact_id uuid, started_by uuid, parent_id uuid, parent_step int,
    chat text, status text, node_id text, state json, timers json, pending json, queued json,
    shield json, log json, test_chat_id uuid, ahead bigint`,
  finishedTask: `id uuid, lane_id int, turn int, started_at timestamptz, finished_at timestamptz,
    chain_id uuid, version_id uuid, session_id uuid, contact_id uuid, started_by uuid, parent_id uuid,
    chat text, status text, node_id text, state json, error json, result json, log json,
    test_chat_id uuid`,
} as const;

const names = (definition: string) =>
  definition
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');

const insertOf = (table: string, definition: string) => (rows: string) =>
  `insert into ${table} (${names(definition)})
   select ${names(definition)} from json_to_recordset(${rows}::json) as r(${definition})`;

const deleteOf = (table: string, key: string, type: string) => (rows: string) =>
  `delete from ${table} where ${key} in (select value::${type} from json_array_elements_text(${rows}::json))`;

export const turnParts = {
  openTasks: insertOf('open_tasks', columns.openTask),
  movedTasks: (rows) => `update open_tasks t
     set turn = r.turn, wake_at = r.wake_at, version_id = r.version_id, status = r.status,
         node_id = r.node_id, state = r.state, timers = r.timers, pending = r.pending,
         queued = r.queued, shield = r.shield, log = r.log,
         ahead = r.ahead
    from json_to_recordset(${rows}::json) as r(id uuid, turn int, wake_at timestamptz, version_id uuid,
         status text, node_id text, state json, timers json, pending json, queued json, shield json,
         log json, ahead bigint)
   where t.id = r.id`,
  closedTasks: deleteOf('open_tasks', 'id', 'uuid'),
  finishedTasks: insertOf('finished_tasks', columns.finishedTask),
  reopenedTasks: deleteOf('finished_tasks', 'id', 'uuid'),
  failedAgain: (rows) => `update finished_tasks t
     set turn = r.turn, finished_at = r.finished_at, status = r.status, node_id = r.node_id,
         state = r.state, error = r.error, result = r.result, log = r.log
    from json_to_recordset(${rows}::json) as r(${columns.finishedTask}) where t.id = r.id`,
  steps: insertOf('task_steps', 'task_id uuid, turn int, at timestamptz, steps json'),
  orders: insertOf(
    'outbox',
    `id bigint, lane_id int, task_id uuid, step int, node_id text, chat text, kind text, payload json,
     random_id bigint, created_at timestamptz`,
  ),
  receipts: (rows) => `update outbox o
     set state = r.state, attempts = r.attempts, not_before = r.not_before, error = r.error,
         message_id = coalesce(r.message_id, o.message_id),
         sent_at = case when r.state = 'sent' then r.at end
    from json_to_recordset(${rows}::json) as r(id bigint, state text, attempts int,
         not_before timestamptz, message_id bigint, error json, at timestamptz)
   where o.id = r.id and o.state = 'waiting'`,
  dropped: (rows) => `update outbox o set state = 'dropped'
    from json_to_recordset(${rows}::json) as r(task uuid, told bigint[])
   where o.task_id = r.task and o.state = 'waiting' and o.id <> all (r.told)`,
  newContacts: insertOf(
    'contacts',
    `id uuid, session_id uuid, channel text, peer text, name text, username text, profile jsonb,
     variables jsonb, tags text[], counters jsonb, opted_out_at timestamptz, first_seen_at timestamptz,
     last_seen_at timestamptz`,
  ),
  contacts: (rows) => `update contacts c
     set last_seen_at = greatest(c.last_seen_at, r.seen_at),
         username = coalesce(r.username, c.username),
         profile = c.profile || coalesce(r.profile, '{}'),
         paused_until = greatest(r.paused_until, c.paused_until),
         variables = (c.variables || coalesce(r.set, '{}')) - coalesce(r.remove, '{}'),
         counters = c.counters || coalesce(r.counters, '{}'),
         tags = case when r.add_tags is null and r.remove_tags is null then c.tags else array(
           select tag from unnest(c.tags || coalesce(r.add_tags, '{}')) with ordinality as t(tag, place)
            where tag <> all (coalesce(r.remove_tags, '{}')) group by tag order by min(place)) end,
         opted_out_at = case r.opted_out when true then coalesce(c.opted_out_at, now())
           when false then null else c.opted_out_at end
    from json_to_recordset(${rows}::json) as r(id uuid, seen_at timestamptz, username text, profile jsonb,
         paused_until timestamptz, set jsonb, remove text[], counters jsonb, add_tags text[],
         remove_tags text[], opted_out boolean)
   where c.id = r.id`,
  keys: insertOf('received_keys', 'lane_id int, key text, at timestamptz'),
  taken: deleteOf('events', 'id', 'bigint'),
  events: (rows) => `insert into events (lane_id, payload)
   select coalesce(r.lane_id, l.id), r.payload
     from json_to_recordset(${rows}::json) as r(lane_id int, session_id uuid, payload json)
     left join lanes l on l.session_id = r.session_id
    where coalesce(r.lane_id, l.id) is not null`,
  failedEvents: insertOf('failed_events', 'id uuid, lane_id int, payload json, error text'),
  keeps: (rows) => `insert into tg_kv as kv (session_id, key, value)
   select session_id, key, decode(value, 'base64')
     from json_to_recordset(${rows}::json) as r(session_id uuid, key text, value text)
   on conflict (session_id, key) do update set value = excluded.value where kv.value <> excluded.value`,
  forgets: (rows) => `delete from tg_kv kv
   using json_to_recordset(${rows}::json) as r(session_id uuid, key text)
   where kv.session_id = r.session_id and kv.key = r.key`,
  notices: insertOf(
    'notifications',
    'id uuid, session_id uuid, chain_id uuid, task_id uuid, level text, text text, at timestamptz',
  ),
  pluginNotes: (rows) => `insert into plugin_log (plugin_id, level, text, en)
   select p.id, 'warning', r.text, r.en
     from json_to_recordset(${rows}::json) as r(plugin_id text, text text, en text)
     join plugins p on p.id = r.plugin_id`,
  // Отвечает первый из узлов «Ответить на вебхук»: на запрос отвечают один раз.
  answers: (rows) =>
    `${insertOf('webhook_replies', 'request_id uuid, status int, body json')(rows)}
     on conflict do nothing`,
  testMessages: insertOf(
    'test_messages',
    'id bigint, test_chat_id uuid, at timestamptz, text text, outcome json',
  ),
  testClocks: (rows) => `update test_chats c set ahead = r.ahead
    from json_to_recordset(${rows}::json) as r(id uuid, ahead bigint) where c.id = r.id`,
  schedules: (rows) => `update schedules s set due_at = r.due_at
    from json_to_recordset(${rows}::json) as r(chain_id uuid, node_id text, lane_id int,
         due_at timestamptz)
   where s.chain_id = r.chain_id and s.node_id = r.node_id and s.lane_id = r.lane_id
     and r.due_at is not null`,
  endedSchedules: (rows) => `delete from schedules s
   using json_to_recordset(${rows}::json) as r(chain_id uuid, node_id text, lane_id int)
   where s.chain_id = r.chain_id and s.node_id = r.node_id and s.lane_id = r.lane_id`,
  aside: insertOf('plugin_inbox', 'id bigint, lane_id int, payload json, created_at timestamptz'),
  heard: deleteOf('plugin_inbox', 'id', 'bigint'),
  told: insertOf(
    'plugin_notices',
    'id bigint, plugin_id text, hook text, payload json, created_at timestamptz, not_before timestamptz',
  ),
} as const satisfies Record<string, (rows: string) => string>;

export type TurnPart = keyof typeof turnParts;

const isPart = (name: string): name is TurnPart => name in turnParts;

/** Порядок частей в выражении — порядок этого списка. */
export const turnPartNames: readonly TurnPart[] = Object.keys(turnParts).filter(isPart);
