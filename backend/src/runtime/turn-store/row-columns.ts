import { type TaskRow, timeOf, wakeAt } from '../turn/task-row.js';
import type { ContactPatch } from '../turn/turn-writes.js';

export const iso = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();
const filled = <Item>(list: readonly Item[]) => (list.length > 0 ? list : null);

export function contactColumns(id: string, patch: ContactPatch): object {
  const { change = {} } = patch;
  return {
    id,
    seen_at: iso(patch.seenAt),
    username: patch.username,
    profile: patch.profile,
    paused_until: iso(patch.pausedUntil),
    set: change.set,
    remove: change.remove,
    counters: change.counters,
    add_tags: change.addTags,
    remove_tags: change.removeTags,
    opted_out: change.optedOut,
  };
}

export function openColumns(row: TaskRow, now: number): object {
  return {
    id: row.id,
    lane_id: row.laneId,
    turn: row.turn,
    wake_at: iso(row.queued ? undefined : wakeAt(row, now)),
    started_at: iso(row.startedAt),
    chain_id: row.chainId,
    version_id: row.versionId,
    session_id: row.sessionId,
    contact_id: row.contactId,
    started_by: row.startedBy,
    parent_id: row.parentId,
    parent_step: row.parentStep,
    chat: row.chat,
    status: row.status,
    node_id: row.node,
    state: row.state,
    timers: filled(row.timers),
    pending: filled(row.pending),
    queued: row.queued,
    shield: row.shield,
    log: filled(row.log),
    test_chat_id: row.test?.chatId,
    ahead: row.test?.ahead,
  };
}

export function finishedColumns(row: TaskRow, now: number): object {
  return {
    id: row.id,
    lane_id: row.laneId,
    turn: row.turn,
    started_at: iso(row.startedAt),
    finished_at: iso(timeOf(now, row)),
    chain_id: row.chainId,
    version_id: row.versionId,
    session_id: row.sessionId,
    contact_id: row.contactId,
    started_by: row.startedBy,
    parent_id: row.parentId,
    chat: row.chat,
    status: row.status,
    node_id: row.node,
    state: row.status === 'failed' ? row.state : undefined,
    error: row.error,
    result: row.result,
    log: filled(row.log),
    test_chat_id: row.test?.chatId,
  };
}
