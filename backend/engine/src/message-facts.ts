import type { MessageFacts } from '@zveno/contracts/engine-event.js';
import type { JsonObject } from '@zveno/contracts/json.js';

/** Сообщение, каким его видят тексты: `{{message.text}}`, `{{message.id}}` … */
export function messageFacts(message: MessageFacts): JsonObject {
  return Object.fromEntries(Object.entries(message));
}
