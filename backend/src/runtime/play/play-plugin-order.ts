import type { PluginOrderEvent } from '../desk/lane-event.js';
import type { Place } from '../turn/stage.js';
import { newOrder } from './place-order.js';

/** Поручение плагина: в исходящие аккаунта, один раз на ключ. */
export function playPluginOrder({ stage, lane }: Place, event: PluginOrderEvent): void {
  const { plugin, chat, draft, key } = event;
  const { sessionId } = lane;
  if (sessionId === undefined) return;
  if (key !== undefined) {
    if (!stage.memory.takeKey(lane.id, key)) return;
    stage.writes.keys.push({ laneId: lane.id, key });
  }
  const contact = stage.memory.contactOf({ sessionId, peer: chat });
  const stranger = chat !== 'self' && !contact;
  const order = { chat, draft, stranger, heardAt: contact?.heardAt };
  stage.writes.orders.push(
    newOrder(lane, { ...order, plugin, taskId: undefined, step: undefined, node: undefined }),
  );
}
