import type { ActivityFailure } from '@zveno/contracts/engine-event.js';
import type { ChannelBatch } from '../../ports/channel.js';
import type { Receipt } from '../delivery/order-row.js';
import type { LaneEvent } from '../desk/lane-event.js';

/** Попытка действия не удалась, и по правилу узла будет следующая. */
export interface AttemptFailed {
  readonly kind: 'attempt';
  readonly taskId: string;
  readonly step: number;
  readonly attempts: number;
  /** Когда повторить, мс UTC. */
  readonly notBefore: number;
  readonly error: ActivityFailure;
}

/** Всё, что приходит в ход дорожки внутри процесса-владельца. */
export type TurnInput =
  | { readonly kind: 'channel'; readonly batch: ChannelBatch }
  | { readonly kind: 'event'; readonly event: LaneEvent }
  | { readonly kind: 'receipts'; readonly receipts: readonly Receipt[] }
  | AttemptFailed;
