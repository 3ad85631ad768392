import type { ChannelBatch } from '../../ports/channel.js';
import type { Receipt } from '../delivery/order-row.js';
import type { AttemptFailed, LaneEvent } from '../desk/lane-event.js';

/** Всё, что приходит в ход дорожки внутри процесса-владельца. */
export type TurnInput =
  | { readonly kind: 'channel'; readonly batch: ChannelBatch }
  | { readonly kind: 'event'; readonly event: LaneEvent }
  | { readonly kind: 'receipts'; readonly receipts: readonly Receipt[] }
  | AttemptFailed;
