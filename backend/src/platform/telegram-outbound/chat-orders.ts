import type { tl } from '@mtcute/core';
import type { Order } from '../../ports/channel.js';
import type { AccountCaller } from './account-caller.js';
import { rpcFailureOf } from './rpc-error-text.js';

type ChatOrder = Exclude<Order, { kind: 'send' }>;
type Of<Kind extends ChatOrder['kind']> = Extract<ChatOrder, { kind: Kind }>;

/** Правка, удаление, реакция, прочтение, набор текста. Сделанное раньше — тоже успех. */
export class ChatOrders {
  constructor(private readonly caller: AccountCaller) {}

  run(order: ChatOrder, peer: tl.TypeInputPeer, signal: AbortSignal): Promise<void> {
    switch (order.kind) {
      case 'edit':
        return this.edit(order, peer, signal);
      case 'delete':
        return this.delete(order, peer, signal);
      case 'react':
        return this.react(order, peer, signal);
      case 'read':
        return this.read(peer, signal);
      case 'typing':
        return this.type(peer, signal);
    }
  }

  private async edit(order: Of<'edit'>, peer: tl.TypeInputPeer, signal: AbortSignal) {
    const { message: id, text: message } = order;
    await this.updates({ _: 'messages.editMessage', peer, id, message }, signal);
  }

  private async react(order: Of<'react'>, peer: tl.TypeInputPeer, signal: AbortSignal) {
    const reaction: tl.TypeReaction[] = order.emoji
      ? [{ _: 'reactionEmoji', emoticon: order.emoji }]
      : [];
    const msgId = order.message;
    await this.updates({ _: 'messages.sendReaction', peer, msgId, reaction }, signal);
  }

  private async delete(order: Of<'delete'>, peer: tl.TypeInputPeer, signal: AbortSignal) {
    const id = [order.message, ...(order.also ?? [])];
    const channel = channelOf(peer);
    const done = channel
      ? await this.caller.call({ _: 'channels.deleteMessages', channel, id }, signal)
      : await this.caller.call(
          { _: 'messages.deleteMessages', revoke: order.forEveryone, id },
          signal,
        );
    this.caller.advance(done, channel?.channelId);
  }

  private async read(peer: tl.TypeInputPeer, signal: AbortSignal) {
    const channel = channelOf(peer);
    if (channel) await this.caller.call({ _: 'channels.readHistory', channel, maxId: 0 }, signal);
    else
      this.caller.advance(
        await this.caller.call({ _: 'messages.readHistory', peer, maxId: 0 }, signal),
      );
  }

  private async type(peer: tl.TypeInputPeer, signal: AbortSignal) {
    const action = { _: 'sendMessageTypingAction' } as const;
    await this.caller.call({ _: 'messages.setTyping', peer, action }, signal);
  }

  private async updates(
    request: tl.messages.RawEditMessageRequest | tl.messages.RawSendReactionRequest,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      this.caller.absorb(await this.caller.call(request, signal));
    } catch (error) {
      if (rpcFailureOf(error)?.name !== 'MESSAGE_NOT_MODIFIED') throw error;
    }
  }
}

function channelOf(peer: tl.TypeInputPeer): tl.RawInputChannel | undefined {
  if (peer._ !== 'inputPeerChannel') return undefined;
  const { channelId, accessHash } = peer;
  return { _: 'inputChannel', channelId, accessHash };
}
