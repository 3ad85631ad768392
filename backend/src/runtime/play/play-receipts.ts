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
  send: 'не отправлено',
  edit: 'не исправлено',
  delete: 'не удалено',
  react: 'реакция не поставлена',
  read: 'не прочитано',
} as const;

function tellPlugin({ stage }: Place, { order: { chat, payload }, error }: Receipt): void {
  const { plugin, draft } = payload;
  if (plugin === undefined) return;
  const why = error ? `: ${error.message}` : '';
  stage.writes.pluginNotes.push({ plugin, text: `Чат ${chat}, ${asked[draft.kind]}${why}` });
}
