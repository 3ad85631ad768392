import type { Order } from '../../ports/channel.js';
import type { PacedOrder } from './governor/governor.js';
import type { OrderRow } from './order-row.js';

/** Поручения одного чата по порядку; делается всегда не больше одного. */
export class ChatQueue {
  private rows: OrderRow[] = [];
  /** Собеседник успел написать сам: сообщения ему больше не первые. */
  private known = false;
  /** Первое поручение готовят или выполняют. */
  busy = false;
  /** Первое поручение готово: цель известна, текст «набран». */
  prepared: Order | undefined;

  get head(): OrderRow | undefined {
    return this.rows[0];
  }

  get empty(): boolean {
    return this.rows.length === 0;
  }

  get firstId(): number {
    return this.head?.id ?? 0;
  }

  /** Чем меньше, тем раньше брать: готовое, ответ ждущему человеку, остальное. */
  get rank(): number {
    if (this.prepared) return 0;
    return this.head?.payload.heardAt === undefined ? 2 : 1;
  }

  /** Ставит на место по номеру, но не впереди начатого. */
  add(row: OrderRow): void {
    this.known ||= row.payload.heardAt !== undefined;
    const after = this.rows.findLastIndex(
      (it, index) => it.id < row.id || (index === 0 && this.begun),
    );
    this.rows.splice(after + 1, 0, row);
  }

  /** Первое поручение сделано или больше не нужно. */
  shift(): void {
    this.rows.shift();
    this.prepared = undefined;
  }

  /** Первое поручение повторят: с новым сроком и числом попыток. */
  putBack(row: OrderRow): void {
    this.rows[0] = row;
  }

  /** Убирает неначатые поручения выполнения. */
  drop(taskId: string): readonly OrderRow[] {
    const gone = this.rows.filter(
      (row, index) => row.taskId === taskId && !(index === 0 && this.busy),
    );
    if (gone.length > 0 && gone[0] === this.head) this.prepared = undefined;
    this.rows = this.rows.filter((row) => !gone.includes(row));
    return gone;
  }

  paced({ chat, payload, notBefore }: OrderRow): PacedOrder {
    const stranger = payload.stranger === true && !this.known;
    return { chat, stranger, notBefore, method: payload.draft.kind, heardAt: payload.heardAt };
  }

  private get begun(): boolean {
    return this.busy || this.prepared !== undefined;
  }
}
