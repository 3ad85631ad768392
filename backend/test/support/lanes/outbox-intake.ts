import type { DataSource } from 'typeorm';
import type { OrderRow, Receipt } from '../../../src/runtime/delivery/order-row.js';
import { Intake, LaneLost } from '../../../src/runtime/intake/intake.js';
import type { TurnInput } from '../../../src/runtime/intake/turn-input.js';
import type { Lane } from '../../../src/runtime/ownership/lane.js';

/** Ход, который умеет одно: записывать исходы отправки в строки `outbox`. */
export class OutboxIntake extends Intake {
  readonly receipts: Receipt[] = [];
  private readonly watchers: (() => void)[] = [];

  constructor(private readonly database: DataSource) {
    super();
  }

  async push(lane: Lane, input: TurnInput): Promise<void> {
    if (!lane.held()) throw new LaneLost(lane.id);
    if (input.kind !== 'receipts') return;
    for (const receipt of input.receipts) await this.record(receipt);
    this.receipts.push(...input.receipts);
    for (const told of this.watchers.splice(0)) told();
  }

  /** Записывает поручения, как это сделал бы ход. */
  async write(rows: readonly OrderRow[]): Promise<void> {
    for (const { id, lane, chat, taskId, step, node, payload, randomId } of rows) {
      await this.database.query(
        `insert into outbox (id, lane_id, task_id, step, node_id, chat, kind, payload, random_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
        [id, lane.id, taskId, step, node, chat, payload.draft.kind, payload, String(randomId)],
      );
    }
  }

  /** Состояния поручений дорожки по порядку. */
  async states(lane: Lane): Promise<readonly string[]> {
    const rows = await this.database.query<{ state: string }[]>(
      'select state from outbox where lane_id = $1 order by id',
      [lane.id],
    );
    return rows.map(({ state }) => state);
  }

  /** Ждёт, пока исходов любого вида не станет столько. */
  heard(count: number): Promise<void> {
    return this.reached(() => this.receipts.length >= count);
  }

  /** Ждёт, пока окончательных исходов не станет столько. */
  settled(count: number): Promise<void> {
    return this.reached(
      () => this.receipts.filter(({ state }) => state !== 'waiting').length >= count,
    );
  }

  private async reached(enough: () => boolean): Promise<void> {
    while (!enough()) await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  private async record({ id, state, message, attempts, notBefore }: Receipt): Promise<void> {
    await this.database.query(
      `update outbox set state = $2, message_id = $3, attempts = $4, not_before = $5 where id = $1`,
      [id, state, message, attempts, notBefore === undefined ? null : new Date(notBefore)],
    );
  }
}
