import type { Receipt } from '../delivery/order-row.js';
import type { Place } from '../turn/stage.js';
import { offer } from './offer.js';

/** Исходы отправки: их пишет ход; о неудаче узнаёт выполнение, чей это был шаг. */
export function playReceipts(place: Place, receipts: readonly Receipt[]): void {
  for (const receipt of receipts) {
    place.stage.writes.receipts.push(receipt);
    if (receipt.state !== 'failed') continue;
    tellPlugin(place, receipt);
    playFailure(place, receipt);
  }
}

function playFailure(place: Place, { order, error, at }: Receipt): void {
  const { taskId, step, node } = order;
  const row = taskId === undefined ? undefined : place.stage.memory.tasks.get(taskId);
  if (!row || step === undefined || node === undefined) return;
  const known = error ?? { code: 'send.failed', message: 'Отправить не удалось' };
  const id = `delivery:${order.id}`;
  offer(place, row, { kind: 'delivery-failed', id, at, step, node, error: known });
}

const asked = {
  send: { ru: 'не отправлено', en: 'not sent' },
  edit: { ru: 'не исправлено', en: 'not edited' },
  delete: { ru: 'не удалено', en: 'not deleted' },
  react: { ru: 'реакция не поставлена', en: 'no reaction set' },
  read: { ru: 'не прочитано', en: 'not marked as read' },
} as const;

function tellPlugin({ stage }: Place, { order: { chat, payload }, error }: Receipt): void {
  const { plugin, draft } = payload;
  if (plugin === undefined) return;
  const { ru, en } = asked[draft.kind];
  stage.writes.pluginNotes.push({
    plugin,
    ru: `Чат ${chat}, ${ru}${error ? `: ${error.message}` : ''}`,
    en: `Chat ${chat}, ${en}${error ? `: ${error.code}` : ''}`,
  });
}
