import type { MessageTarget } from '@zveno/contracts/engine-command.js';
import type { Order } from '../../ports/channel.js';
import type { OrderRow } from './order-row.js';
import type { FoundMessage } from './sent-messages.js';

/** Сообщение, без которого поручения не выполнить. */
export function targetOf({ payload: { draft } }: OrderRow): MessageTarget | undefined {
  switch (draft.kind) {
    case 'send':
      return draft.replyTo;
    case 'read':
      return undefined;
    default:
      return draft.target;
  }
}

/** Поручение каналу. Правят и удаляют там, где сообщение лежит, а не там, где идёт выполнение. */
export function orderOf(row: OrderRow, target: FoundMessage | undefined): Order | undefined {
  const { draft } = row.payload;
  switch (draft.kind) {
    case 'send':
      return {
        kind: 'send',
        chat: row.chat,
        text: draft.text,
        randomId: row.randomId,
        ...(target && { replyTo: target.message }),
        ...(draft.silent && { silent: true }),
        ...(draft.noPreview && { noPreview: true }),
      };
    case 'edit':
      return target && { kind: 'edit', ...target, text: draft.text };
    case 'delete':
      return (
        target && {
          kind: 'delete',
          ...target,
          forEveryone: draft.forEveryone,
          ...('also' in draft && { also: draft.also }),
        }
      );
    case 'react':
      return target && { kind: 'react', ...target, emoji: draft.emoji };
    case 'read':
      return { kind: 'read', chat: row.chat };
  }
}
