import type { MessageTarget } from '@zveno/contracts/engine-command.js';
import type { DataSource } from 'typeorm';
import type { OrderRow } from './order-row.js';

/** Сообщение, с которым что-то делают, в его собственном чате. */
export interface FoundMessage {
  readonly chat: string;
  readonly message: number;
}

/** Исхода отправки ещё нет: спросить позже. */
export const notSentYet = Symbol('not sent yet');

const remembered = 10_000;

interface SentRow {
  readonly chat: string;
  readonly state: string;
  readonly message: string | null;
}

/** Номера отправленного: недавнее — в памяти процесса, остальное — в `outbox`. */
export class SentMessages {
  private readonly recent = new Map<string, FoundMessage>();

  constructor(private readonly database: DataSource) {}

  remember({ taskId, step, chat }: OrderRow, message: number | undefined): void {
    if (taskId === undefined || step === undefined || message === undefined) return;
    const [oldest] = this.recent.keys();
    if (this.recent.size >= remembered && oldest !== undefined) this.recent.delete(oldest);
    this.recent.set(keyOf(taskId, step), { chat, message });
  }

  /** Известное без базы. */
  recall(row: OrderRow, target: MessageTarget): FoundMessage | undefined {
    if (target.kind === 'message') return { chat: row.chat, message: target.id };
    return row.taskId === undefined ? undefined : this.recent.get(keyOf(row.taskId, target.step));
  }

  /** Цель поручения; `undefined` — её нет и не будет: отправка не удалась, отменена или без номера. */
  async find(
    row: OrderRow,
    target: MessageTarget,
  ): Promise<FoundMessage | typeof notSentYet | undefined> {
    const known = this.recall(row, target);
    if (known || target.kind === 'message' || row.taskId === undefined) return known;
    const [sent] = await this.database.query<SentRow[]>(
      `select chat, state, message_id as message from outbox
        where task_id = $1 and step = $2 order by message_id nulls last, id desc limit 1`,
      [row.taskId, target.step],
    );
    if (sent?.message != null) return { chat: sent.chat, message: Number(sent.message) };
    return sent?.state === 'waiting' ? notSentYet : undefined;
  }
}

const keyOf = (taskId: string, step: number) => `${taskId}:${step}`;
