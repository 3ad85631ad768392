import { profileOf } from '../turn/contact-row.js';
import type { OrderRow } from '../delivery/order-row.js';
import type { ContactPatch, TurnWrites } from '../turn/turn-writes.js';
import { isOpen, type TaskRow, type TurnLog, wakeAt } from '../turn/task-row.js';
import type { TurnMemory } from '../turn/turn-memory.js';
import type { TurnPart } from './turn-parts.js';

/** Строки части; части удаления — просто имена строк. */
type Rows = Partial<Record<TurnPart, (object | string)[]>>;

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
const filled = <Item>(list: readonly Item[]) => (list.length > 0 ? list : null);

/** Строки каждой части записи хода. */
export class TurnDocument {
  readonly rows: Rows = {};
  /** Выполнения, какими они станут после записи. */
  readonly tasks: TaskRow[] = [];
  /** Ходы журнала, сделанные этой записью. */
  readonly logged: { readonly taskId: string; readonly entry: TurnLog }[] = [];

  constructor(
    private readonly now: number,
    private readonly memory: TurnMemory,
    private readonly writes: TurnWrites,
  ) {
    for (const [id, row] of memory.tasks) {
      const before = memory.before.get(id);
      if (row !== before) this.addTask(row, before);
    }
    this.addOutbox();
    this.addContacts();
    this.addQueues();
    this.addDoors();
  }

  private add(part: TurnPart, row: object | string): void {
    (this.rows[part] ??= []).push(row);
  }

  private addTask(touched: TaskRow, before: TaskRow | undefined): void {
    const row = this.withLog(touched, before?.turn ?? 0);
    this.tasks.push(row);
    const known = before !== undefined;
    const wasOpen = known && isOpen(before);
    if (isOpen(row)) {
      if (wasOpen) this.add('movedTasks', openColumns(row, this.now));
      else this.add('openTasks', openColumns(row, this.now));
      if (known && !wasOpen) this.add('reopenedTasks', row.id);
      return;
    }
    if (wasOpen) this.add('closedTasks', row.id);
    this.add(known && !wasOpen ? 'failedAgain' : 'finishedTasks', finishedColumns(row, this.now));
  }

  /**
   * Журнал хода. Пока выполнение ждёт только действия — это секунды, — журнал едет в самой строке; кто
   * встал надолго, отдаёт его в `task_steps`, и строка ждущего остаётся короткой.
   */
  private withLog(row: TaskRow, turnBefore: number): TaskRow {
    const steps = this.writes.steps.get(row.id);
    if (!steps) return row;
    const entry = { turn: turnBefore + 1, at: this.now, steps };
    this.logged.push({ taskId: row.id, entry });
    const log = [...row.log, entry];
    const short = row.timers.length === 0 && row.pending.length > 0;
    if (!isOpen(row) || short) return { ...row, turn: entry.turn, log };
    for (const { turn, at, steps: kept } of log) {
      this.add('steps', { task_id: row.id, turn, at: iso(at), steps: kept });
    }
    return { ...row, turn: entry.turn, log: [] };
  }

  private addOutbox(): void {
    for (const order of this.orders()) {
      const { id, lane, chat, taskId, step, node, payload, randomId } = order;
      this.add('orders', {
        id,
        lane_id: lane.id,
        task_id: taskId,
        step,
        node_id: node,
        chat,
        kind: payload.draft.kind,
        payload,
        random_id: randomId.toString(),
        created_at: iso(this.now),
      });
    }
    const { receipts, dropped } = this.writes;
    for (const receipt of receipts) {
      // Снятое не повторяют: строку в этом выражении меняет кто-то один.
      if (receipt.state === 'waiting' && dropped.has(receipt.order.taskId ?? '')) continue;
      const { id, state, attempts, notBefore, message, error, at } = receipt;
      const not_before = iso(notBefore);
      this.add('receipts', {
        id,
        state,
        attempts,
        not_before,
        message_id: message,
        error,
        at: iso(at),
      });
    }
    for (const task of dropped) {
      const told = receipts.filter(
        ({ order, state }) => order.taskId === task && state !== 'waiting',
      );
      this.add('dropped', { task, told: told.map(({ id }) => id) });
    }
  }

  /** Поручения, которые остались нужны: отменённое выполнение забирает и только что написанные. */
  orders(): readonly OrderRow[] {
    const { orders, dropped } = this.writes;
    return orders.filter(({ taskId }) => taskId === undefined || !dropped.has(taskId));
  }

  private addContacts(): void {
    for (const [id, { row, sessionId, peer, at }] of this.writes.newContacts) {
      const { contact } = this.memory.contact(id) ?? row;
      const { name, username, tags, variables, counters = {}, optedOut } = contact;
      this.add('newContacts', {
        id,
        session_id: sessionId,
        channel: 'telegram',
        peer,
        name,
        username,
        profile: profileOf(contact),
        variables,
        tags,
        counters,
        opted_out_at: optedOut ? iso(this.now) : null,
        first_seen_at: iso(at),
        last_seen_at: iso(at),
      });
    }
    for (const [id, patch] of this.writes.contacts) {
      if (!this.writes.newContacts.has(id)) this.add('contacts', contactColumns(id, patch));
    }
  }

  private addQueues(): void {
    const { keys, taken, events, failed } = this.writes;
    const at = iso(this.now);
    for (const { laneId, key } of keys) this.add('keys', { lane_id: laneId, key, at });
    for (const id of taken) this.add('taken', id);
    for (const { laneId, sessionId, event } of events) {
      this.add('events', { lane_id: laneId, session_id: sessionId, payload: event });
    }
    for (const { id, lane, payload, error } of failed) {
      this.add('failedEvents', { id, lane_id: lane.id, payload, error });
    }
  }

  private addDoors(): void {
    const { keeps, notices, answers, schedules } = this.writes;
    for (const { sessionId, key, value } of keeps.values()) {
      const row = { session_id: sessionId, key };
      if (value === null) this.add('forgets', row);
      else this.add('keeps', { ...row, value: Buffer.from(value).toString('base64') });
    }
    for (const { id, sessionId, chainId, taskId, level, text } of notices) {
      const row = { id, session_id: sessionId, chain_id: chainId, task_id: taskId, level, text };
      this.add('notices', { ...row, at: iso(this.now) });
    }
    for (const { requestId, status, body } of answers) {
      if (!this.memory.awaitedHere(requestId)) {
        this.add('answers', { request_id: requestId, status, body });
      }
    }
    for (const { chainId, node, laneId, due } of schedules) {
      const row = { chain_id: chainId, node_id: node, lane_id: laneId, due_at: iso(due) };
      this.add(due === undefined ? 'endedSchedules' : 'schedules', row);
    }
  }
}

function contactColumns(id: string, patch: ContactPatch): object {
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

function openColumns(row: TaskRow, now: number): object {
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
  };
}

function finishedColumns(row: TaskRow, now: number): object {
  return {
    id: row.id,
    lane_id: row.laneId,
    turn: row.turn,
    started_at: iso(row.startedAt),
    finished_at: iso(now),
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
  };
}
