import type {
  OrderDraft,
  OrderPayload,
  OrderRow,
} from '../../../src/runtime/delivery/order-row.js';
import type { Lane } from '../../../src/runtime/ownership/lane.js';

export interface OrderWish {
  readonly chat?: string;
  readonly text?: string;
  readonly draft?: OrderDraft;
  readonly payload?: Omit<OrderPayload, 'draft'>;
  readonly taskId?: string;
  readonly step?: number;
}

/** Поручение, каким его отдаёт ход. */
export function anOrder(lane: Lane, wish: OrderWish = {}): OrderRow {
  const id = lane.nextId();
  return {
    id,
    lane,
    chat: wish.chat ?? '1',
    taskId: wish.taskId,
    step: wish.step,
    node: 'node',
    payload: {
      draft: wish.draft ?? { kind: 'send', text: wish.text ?? 'Привет' },
      ...wish.payload,
    },
    randomId: BigInt(id),
    attempts: 0,
    notBefore: undefined,
  };
}
