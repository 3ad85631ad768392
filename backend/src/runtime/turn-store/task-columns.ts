import type { Contact } from '@zveno/contracts/contact.js';
import type { TaskError, TaskResult, TaskState, TaskStatus } from '@zveno/contracts/task-state.js';
import type { ContactRow } from '../turn/contact-row.js';
import type { KeptActivity, QueuedStart, TaskRow, TaskTimer, TurnLog } from '../turn/task-row.js';

/** Строка `open_tasks` или упавшая строка `finished_tasks`, как её отдаёт база. */
export interface TaskRecord {
  readonly id: string;
  readonly lane_id: number;
  readonly turn: number;
  readonly started_at: Date;
  readonly chain_id: string;
  readonly version_id: string | null;
  readonly session_id: string | null;
  readonly contact_id: string | null;
  readonly started_by: string | null;
  readonly parent_id: string | null;
  readonly parent_step: number | null;
  readonly chat: string | null;
  readonly status: TaskStatus;
  readonly node_id: string | null;
  readonly state: TaskState;
  readonly timers: readonly TaskTimer[] | null;
  readonly pending: readonly KeptActivity[] | null;
  readonly queued: QueuedStart | null;
  readonly shield: Readonly<Record<string, number>> | null;
  readonly log: readonly TurnLog[] | null;
  readonly error: TaskError | null;
  readonly result: TaskResult | null;
  readonly test_chat_id: string | null;
  readonly ahead: string | null;
  readonly contact: ContactRecord | null;
}

/** Строка `contacts` в виде JSON. */
export interface ContactRecord {
  readonly id: string;
  readonly session_id: string | null;
  readonly peer: string;
  readonly name: string;
  readonly username: string | null;
  readonly profile: Partial<Contact>;
  readonly variables: Contact['variables'];
  readonly tags: readonly string[];
  readonly counters: NonNullable<Contact['counters']>;
  readonly paused_until: string | null;
  readonly opted_out_at: string | null;
  readonly last_seen_at: string;
}

const optional = <Value>(value: Value | null): Value | undefined => value ?? undefined;

export function taskOf(record: TaskRecord): TaskRow {
  return {
    id: record.id,
    laneId: record.lane_id,
    turn: record.turn,
    startedAt: record.started_at.getTime(),
    chainId: record.chain_id,
    versionId: optional(record.version_id),
    sessionId: optional(record.session_id),
    contactId: optional(record.contact_id),
    startedBy: optional(record.started_by),
    parentId: optional(record.parent_id),
    parentStep: optional(record.parent_step),
    chat: optional(record.chat),
    status: record.status,
    node: optional(record.node_id),
    state: record.state,
    timers: record.timers ?? [],
    pending: record.pending ?? [],
    queued: optional(record.queued),
    shield: optional(record.shield),
    test:
      record.test_chat_id === null
        ? undefined
        : { chatId: record.test_chat_id, ahead: Number(record.ahead ?? 0) },
    log: record.log ?? [],
    ...(record.error && { error: record.error }),
    ...(record.result && { result: record.result }),
  };
}

export function contactOf(record: ContactRecord): ContactRow {
  const { id, name, username, profile, variables, tags, counters } = record;
  const contact: Contact = {
    ...profile,
    id,
    name,
    variables,
    tags,
    ...(username !== null && { username }),
    ...(record.opted_out_at !== null && { optedOut: true }),
    ...(Object.keys(counters).length > 0 && { counters }),
  };
  const paused = record.paused_until;
  const pausedUntil = paused === null ? undefined : Date.parse(paused);
  return { contact, pausedUntil, heardAt: Date.parse(record.last_seen_at) };
}

const openColumns = `t.id, t.lane_id, t.turn, t.started_at, t.chain_id, t.version_id, t.session_id,
  t.contact_id, t.started_by, t.parent_id, t.parent_step, t.chat, t.status, t.node_id, t.state,
  t.timers, t.pending, t.queued, t.shield, t.log, t.test_chat_id, t.ahead,
  null::json as error, null::json as result,
  to_json(c) as contact`;

/** Идущие выполнения вместе с собеседником; дальше — условие. */
export const selectOpen = `select ${openColumns} from open_tasks t left join contacts c on c.id = t.contact_id`;

/** Упавшие выполнения: их повторяют. */
export const selectFailed = `select t.id, t.lane_id, t.turn, t.started_at, t.chain_id, t.version_id,
    t.session_id, t.contact_id, t.started_by, t.parent_id, null::int as parent_step, t.chat, t.status,
    t.node_id, t.state, null::json as timers, null::json as pending, null::json as queued,
    null::json as shield, t.log, t.test_chat_id, null::bigint as ahead, t.error, t.result, to_json(c) as contact
  from finished_tasks t left join contacts c on c.id = t.contact_id`;
