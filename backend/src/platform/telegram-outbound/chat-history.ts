import { Long, type tl } from '@mtcute/core';
import type { HistoryWanted, PastMessage } from '../../ports/channel.js';
import type { AccountCaller } from './account-caller.js';

/** Переписка, как её помнит Telegram. Служебных сообщений в ней нет. */
export class ChatHistory {
  constructor(private readonly caller: AccountCaller) {}

  async read(
    { limit, before = 0 }: HistoryWanted,
    peer: tl.TypeInputPeer,
    signal: AbortSignal,
  ): Promise<readonly PastMessage[]> {
    const from = { offsetId: before, offsetDate: 0, addOffset: 0, maxId: 0, minId: 0 };
    const request = { _: 'messages.getHistory', peer, limit, hash: Long.ZERO, ...from } as const;
    const page = await this.caller.call(request, signal);
    if (page._ === 'messages.messagesNotModified') return [];
    return page.messages.flatMap(pastMessage).reverse();
  }
}

function pastMessage(message: tl.TypeMessage): PastMessage[] {
  if (message._ !== 'message') return [];
  const { id, date, out = false, message: text } = message;
  return [{ id, at: date * 1_000, out, text }];
}
