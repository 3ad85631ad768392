import { profileOf } from '../turn/contact-row.js';
import type { OrderRow } from '../delivery/order-row.js';
import type { TurnWrites } from '../turn/turn-writes.js';
import { isOpen, type TaskRow, timeOf, type TurnLog } from '../turn/task-row.js';
import type { TurnMemory } from '../turn/turn-memory.js';
import { contactColumns, finishedColumns, iso, openColumns } from './row-columns.js';
import type { TurnPart } from './turn-parts.js';

/** Строки части; части удаления — просто имена строк. */
type Rows = Partial<Record<TurnPart, (object | string)[]>>;

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
    this.addTests();
    this.addPlugins();
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
    const entry = { turn: turnBefore + 1, at: timeOf(this.now, row), steps };
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
      const { id, lane, chat, taskId, step, node, payload, randomId, at } = order;
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
        created_at: iso(at ?? this.now),
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

  /** Слова человека в тест-чате и часы его разговора. */
  private addTests(): void {
    const { testMessages, testClocks } = this.writes;
    for (const { id, chatId, at, text, outcome } of testMessages) {
      this.add('testMessages', { id, test_chat_id: chatId, at: iso(at), text, outcome });
    }
    for (const [id, ahead] of testClocks) this.add('testClocks', { id, ahead });
  }

  /** Отложенное для плагинов, сыгранное из отложенного и вести хукам «после». */
  private addPlugins(): void {
    const { aside, heard, told } = this.writes;
    const at = iso(this.now);
    for (const { id, lane, fact } of aside) {
      this.add('aside', { id, lane_id: lane.id, payload: fact, created_at: at });
    }
    for (const id of heard) this.add('heard', String(id));
    for (const { id, point, ...said } of told) {
      const row = { id, plugin_id: point.plugin, hook: point.name, payload: said };
      this.add('told', { ...row, created_at: at, not_before: at });
    }
  }

  private addDoors(): void {
    const { keeps, notices, answers, schedules, pluginNotes } = this.writes;
    for (const { plugin, ru, en } of pluginNotes)
      this.add('pluginNotes', { plugin_id: plugin, text: ru, en });
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
