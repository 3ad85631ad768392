import type { Pool } from 'pg';
import { peopleAtOnce } from '../play/people-inside.js';
import { isOpen, type TaskRow } from '../turn/task-row.js';
import { TurnMemory } from '../turn/turn-memory.js';
import {
  type ContactRecord,
  contactOf,
  selectFailed,
  selectOpen,
  taskOf,
  type TaskRecord,
} from './task-columns.js';
import type { TurnNeeds } from './turn-needs.js';

interface TestChatRecord {
  readonly id: string;
  readonly chain_id: string;
  readonly user_id: string;
  readonly draft_id: string;
  readonly contact_id: string;
  readonly ahead: string;
  readonly heard: boolean;
  readonly contact: ContactRecord;
}

/** Выполнения, чьё состояние уже в памяти: их действия делает этот процесс. */
export type HotTasks = ReadonlyMap<string, TaskRow>;

/** Читает нужное ходу: по одному запросу на вид строк, все сразу. */
export async function loadMemory(pool: Pool, needs: TurnNeeds, hot: HotTasks): Promise<TurnMemory> {
  const memory = new TurnMemory();
  for (const id of needs.tasks) {
    const row = hot.get(id);
    if (row) memory.remember(row);
    if (row?.chat !== undefined || !row) needs.ending.add(id);
    if (row?.contactId !== undefined) needs.contacts.add(row.contactId);
  }
  await Promise.all([
    loadTasks(pool, needs, memory),
    loadQueues(pool, needs, memory),
    loadFailed(pool, needs, memory),
    loadInside(pool, needs, memory),
    loadContacts(pool, needs, memory),
    loadKeys(pool, needs, memory),
    loadEchoes(pool, needs, memory),
    loadTestChats(pool, needs, memory),
    loadAside(pool, needs, memory),
  ]);
  for (const { event } of needs.inside) {
    if (event.rule !== 'restart') continue;
    for (const row of memory.tasks.values()) if (isOpen(row)) needs.origins.add(row.id);
  }
  await loadOrigins(pool, needs, memory);
  return memory;
}

async function loadTasks(pool: Pool, needs: TurnNeeds, memory: TurnMemory): Promise<void> {
  const ids = [...needs.tasks].filter((id) => !memory.tasks.has(id));
  const reads = [];
  if (ids.length > 0)
    reads.push(pool.query<TaskRecord>(`${selectOpen} where t.id = any($1)`, [ids]));
  if (needs.chats.length > 0) {
    const lanes = needs.chats.map(({ laneId }) => laneId);
    const chats = needs.chats.map(({ chat }) => chat);
    const text = `${selectOpen} where (t.lane_id, t.chat) in (select * from unnest($1::int[], $2::text[]))`;
    reads.push(pool.query<TaskRecord>(text, [lanes, chats]));
  }
  for (const { rows } of await Promise.all(reads)) rememberAll(memory, rows);
}

/** Чаты, где кто-то ждёт в очереди: со всеми, кто в них идёт. */
async function loadQueues(pool: Pool, { ending }: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (ending.size === 0) return;
  const { rows } = await pool.query<TaskRecord>(
    `${selectOpen} where (t.lane_id, t.chat) in (
       select queue.lane_id, queue.chat from open_tasks task
         join open_tasks queue on queue.lane_id = task.lane_id and queue.chat = task.chat
        where task.id = any($1) and queue.queued is not null)`,
    [[...ending]],
  );
  rememberAll(memory, rows);
}

async function loadFailed(pool: Pool, needs: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (needs.failed.size === 0) return;
  const text = `${selectFailed} where t.id = any($1) and t.status = 'failed'`;
  const { rows } = await pool.query<TaskRecord>(text, [[...needs.failed]]);
  rememberAll(memory, rows);
}

/** Люди внутри прежних версий; проб черновика публикация не касается. */
async function loadInside(pool: Pool, needs: TurnNeeds, memory: TurnMemory): Promise<void> {
  for (const { laneId, event } of needs.inside) {
    const text = `${selectOpen} where t.chain_id = $1 and t.lane_id = $2
      and t.test_chat_id is null and t.version_id <> $3 and t.queued is null and t.id > $4 order by t.id limit $5`;
    const after = event.after ?? '00000000-0000-0000-0000-000000000000';
    const values = [event.chainId, laneId, event.versionId, after, peopleAtOnce];
    rememberAll(memory, (await pool.query<TaskRecord>(text, values)).rows);
  }
}

function rememberAll(memory: TurnMemory, records: readonly TaskRecord[]): void {
  for (const record of records) {
    if (!memory.before.has(record.id)) memory.remember(taskOf(record));
    if (record.contact && !memory.contact(record.contact.id))
      rememberContact(memory, record.contact);
  }
}

function rememberContact(memory: TurnMemory, record: ContactRecord): void {
  const { session_id: sessionId, peer } = record;
  memory.keepContact(contactOf(record), sessionId === null ? undefined : { sessionId, peer });
}

async function loadContacts(pool: Pool, needs: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (needs.peers.length > 0) {
    const { rows } = await pool.query<{ contact: ContactRecord }>(
      `select to_json(c) as contact from contacts c
        where c.channel = 'telegram'
          and (c.session_id, c.peer) in (select * from unnest($1::uuid[], $2::text[]))`,
      [needs.peers.map(({ sessionId }) => sessionId), needs.peers.map(({ peer }) => peer)],
    );
    for (const { contact } of rows) rememberContact(memory, contact);
  }
  if (needs.contacts.size > 0) {
    const { rows } = await pool.query<{ contact: ContactRecord }>(
      'select to_json(c) as contact from contacts c where c.id = any($1)',
      [[...needs.contacts]],
    );
    for (const { contact } of rows) rememberContact(memory, contact);
  }
}

async function loadKeys(pool: Pool, { keys }: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (keys.length === 0) return;
  const { rows } = await pool.query<{ lane_id: number; key: string }>(
    `select lane_id, key from received_keys
      where (lane_id, key) in (select * from unnest($1::int[], $2::text[]))`,
    [keys.map(({ laneId }) => laneId), keys.map(({ key }) => key)],
  );
  for (const { lane_id: laneId, key } of rows) memory.takeKey(laneId, key);
}

/** Недавние исходящие чатов, где владелец написал сам: совпавшее по номеру или тексту — наше. */
async function loadEchoes(pool: Pool, { echoes }: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (echoes.length === 0) return;
  const { rows } = await pool.query<{
    lane_id: number;
    chat: string;
    text: string | null;
    message_id: string | null;
  }>(
    `select o.lane_id, o.chat, o.payload -> 'draft' ->> 'text' as text, o.message_id
       from unnest($1::int[], $2::text[]) as asked (lane_id, chat)
       cross join lateral (
         (select * from outbox w where w.lane_id = asked.lane_id and w.chat = asked.chat
            and w.state = 'waiting' limit 100)
         union all
         (select * from outbox s where s.lane_id = asked.lane_id and s.chat = asked.chat
            and s.message_id is not null order by s.message_id desc limit 50)) o`,
    [echoes.map(({ laneId }) => laneId), echoes.map(({ chat }) => chat)],
  );
  for (const { lane_id: laneId, chat, text, message_id: message } of rows) {
    if (message !== null) memory.echoes.add(`${laneId}|${chat}|${message}`);
    else if (text !== null) memory.echoes.add(`${laneId}|${chat}|${text}`);
  }
}

/** Разговоры с черновиком вместе с собеседником. */
async function loadTestChats(pool: Pool, needs: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (needs.testChats.size === 0) return;
  const { rows } = await pool.query<TestChatRecord>(
    `select t.id, t.chain_id, t.user_id, t.draft_id, t.contact_id, t.ahead,
            c.last_seen_at > c.first_seen_at as heard, to_json(c) as contact
       from test_chats t join contacts c on c.id = t.contact_id where t.id = any($1)`,
    [[...needs.testChats]],
  );
  for (const { contact, ...row } of rows) {
    memory.testChats.set(row.id, {
      id: row.id,
      chainId: row.chain_id,
      userId: row.user_id,
      draftId: row.draft_id,
      contactId: row.contact_id,
      ahead: Number(row.ahead),
      heard: row.heard,
    });
    rememberContact(memory, contact);
  }
}

/** Отложенное, которого ещё никто не сыграл. */
async function loadAside(pool: Pool, { aside }: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (aside.size === 0) return;
  const { rows } = await pool.query<{ id: string }>(
    'select id from plugin_inbox where id = any($1)',
    [[...aside]],
  );
  for (const { id } of rows) memory.aside.add(Number(id));
}

async function loadOrigins(pool: Pool, { origins }: TurnNeeds, memory: TurnMemory): Promise<void> {
  if (origins.size === 0) return;
  const { rows } = await pool.query<{
    id: string;
    trigger: string | null;
    sent: Readonly<Record<string, number>>;
  }>(
    `select t.id,
        coalesce((select steps -> 0 ->> 'node' from task_steps where task_id = t.id and turn = 1),
                 t.log -> 0 -> 'steps' -> 0 ->> 'node') as trigger,
        coalesce((select json_object_agg(node_id, times) from (
          select node_id, count(*)::int as times from outbox
           where task_id = t.id and state in ('sent', 'waiting') group by node_id) nodes), '{}') as sent
       from tasks t where t.id = any($1)`,
    [[...origins]],
  );
  for (const { id, trigger, sent } of rows) {
    if (trigger !== null) memory.origins.set(id, { trigger, sent });
  }
}
