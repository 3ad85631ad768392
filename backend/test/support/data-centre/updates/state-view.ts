import { nowSeconds } from '../mail/letter.js';
import type { Mailbox } from '../mail/mailbox.js';
import type { TlObject } from '../tl/object.js';

/** Состояние личных обновлений; `pts` — если не последнее, а промежуточное. */
export function stateView(box: Mailbox, pts = box.journal.pts): TlObject {
  return { _: 'updates.state', pts, qts: 0, date: nowSeconds(), seq: 1, unreadCount: 0 };
}
