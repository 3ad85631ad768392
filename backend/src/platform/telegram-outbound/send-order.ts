import { Long, type tl } from '@mtcute/core';
import type { Order, Sent } from '../../ports/channel.js';
import type { OwnSends } from '../telegram-inbound/own-sends.js';
import type { AccountCaller } from './account-caller.js';
import { never } from './refuse.js';
import { rpcFailureOf } from './rpc-error-text.js';

type Send = Extract<Order, { kind: 'send' }>;

const longestText = 4096;
/** Сколько последних сообщений чата смотреть в поисках отправленного раньше. */
const searched = 50;

/** Отправляет сообщение. Повтор с тем же `randomId` — не ошибка: оно уже доставлено. */
export class SendOrder {
  constructor(
    private readonly caller: AccountCaller,
    private readonly own: OwnSends,
  ) {}

  async run(order: Send, peer: tl.TypeInputPeer, signal: AbortSignal): Promise<Sent> {
    if (order.text.length > longestText) throw tooLong();
    const done = this.own.begin(order.chat, order.text);
    let message: number | undefined;
    try {
      message = await this.send(order, peer, signal);
      return message === undefined ? {} : { message };
    } finally {
      done(message);
    }
  }

  private async send(
    order: Send,
    peer: tl.TypeInputPeer,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    try {
      return this.idIn(await this.caller.call(requestOf(order, peer), signal), order);
    } catch (error) {
      if (rpcFailureOf(error)?.name !== 'RANDOM_ID_DUPLICATE') throw error;
      return this.delivered(order, peer, signal);
    }
  }

  private idIn(answer: tl.TypeUpdates, { randomId }: Send): number | undefined {
    if (answer._ === 'updateShortSentMessage') {
      const { pts, ptsCount } = answer;
      this.caller.advance({ _: 'messages.affectedMessages', pts, ptsCount });
      return answer.id;
    }
    this.caller.absorb(answer);
    if (answer._ !== 'updates' && answer._ !== 'updatesCombined') return undefined;
    const wanted = longOf(randomId);
    for (const update of answer.updates)
      if (update._ === 'updateMessageID' && update.randomId.eq(wanted)) return update.id;
    return undefined;
  }

  /** Номер доставленного раньше; не нашёлся — не беда, доставлено всё равно. */
  private async delivered(
    { text }: Send,
    peer: tl.TypeInputPeer,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    try {
      const history = await this.caller.call(historyOf(peer), signal);
      const messages = 'messages' in history ? history.messages : [];
      return messages.find((each) => each._ === 'message' && each.out && each.message === text)?.id;
    } catch {
      return undefined;
    }
  }
}

function requestOf(order: Send, peer: tl.TypeInputPeer): tl.messages.RawSendMessageRequest {
  return {
    _: 'messages.sendMessage',
    peer,
    message: order.text,
    randomId: longOf(order.randomId),
    ...(order.silent && { silent: true }),
    ...(order.noPreview && { noWebpage: true }),
    ...(order.replyTo !== undefined && {
      replyTo: { _: 'inputReplyToMessage', replyToMsgId: order.replyTo },
    }),
  };
}

function historyOf(peer: tl.TypeInputPeer): tl.messages.RawGetHistoryRequest {
  return {
    _: 'messages.getHistory',
    peer,
    limit: searched,
    offsetId: 0,
    offsetDate: 0,
    addOffset: 0,
    maxId: 0,
    minId: 0,
    hash: Long.ZERO,
  };
}

const longOf = (value: bigint) => Long.fromString(BigInt.asIntN(64, value).toString());

function tooLong(): Error {
  const limit = String(longestText);
  return never('MESSAGE_TOO_LONG', `Сообщение длиннее ${limit} знаков: Telegram его не примет`);
}
