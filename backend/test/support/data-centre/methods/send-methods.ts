import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import { sendPost } from '../channels/send-post.js';
import type { NewLetter } from '../mail/letter.js';
import { sendOnce } from '../mail/send-once.js';
import { sendLetter } from '../mail/send-letter.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolvePeer } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { flag, inputPeer, long, replyTo, text, tlObject } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { copyView, postView } from '../views/message-view.js';
import type { Chat } from '../views/peer-view.js';

const longestText = 4096;

const sendMessage = z.object({
  peer: inputPeer,
  message: text,
  randomId: long,
  silent: flag,
  replyTo: replyTo.optional(),
  entities: z.array(tlObject).default([]),
});
type SendCall = AccountCall<z.infer<typeof sendMessage>>;

/** Отправка текста. */
export const sendMethods: readonly Method[] = [
  method('messages.sendMessage', sendMessage.shape, (call) => {
    const { request, world, account } = call;
    if (!request.message) throw new Refusal('MESSAGE_EMPTY');
    if (request.message.length > longestText) throw new Refusal('MESSAGE_TOO_LONG');
    const to = resolvePeer(world, account, request.peer);
    return sendOnce(world, account, request.randomId, () =>
      to.kind === 'user' ? toUser(call, to) : toChannel(call, memberOf(to, account)),
    );
  }),
];

function toUser(call: SendCall, to: Account): TlObject {
  const { world, account, box, session, request } = call;
  const letter = letterOf(call, (id) => box.find(id)?.letter);
  const { copy, stamp } = sendLetter(world, to, letter, session);
  record(call, to, copy.id);
  if (to === account) {
    const update = { _: 'updateNewMessage', message: copyView(copy, box), ...stamp };
    return sentView(call, copy.id, update, [account]);
  }
  return {
    _: 'updateShortSentMessage',
    out: true,
    id: copy.id,
    date: copy.letter.date,
    ...stamp,
    ...(request.entities.length ? { entities: request.entities } : {}),
  };
}

function toChannel(call: SendCall, channel: Channel): TlObject {
  const { world, account, session } = call;
  const letter = letterOf(call, (id) => channel.find(id)?.letter);
  const { post, stamp } = sendPost(world, channel, letter, session);
  record(call, channel, post.id);
  const message = postView(post, channel, account);
  const update = { _: 'updateNewChannelMessage', message, ...stamp };
  return sentView(call, post.id, update, [account, channel]);
}

/** Полный ответ: сначала — какой номер достался этому random_id. */
function sentView(
  { world, account, request }: SendCall,
  id: number,
  update: TlObject,
  about: readonly Chat[],
): TlObject {
  const named = { _: 'updateMessageID', id, randomId: request.randomId };
  return world.delivery.full(account, [named, update], about);
}

function letterOf(
  { account, request }: SendCall,
  find: (id: number) => NewLetter['replyTo'],
): NewLetter {
  const { message, entities, silent } = request;
  const answered = request.replyTo && find(request.replyTo.replyToMsgId);
  if (request.replyTo && !answered) throw new Refusal('REPLY_MESSAGE_ID_INVALID');
  return { from: account, text: message, entities, silent, replyTo: answered, media: undefined };
}

function record({ world, account, request }: SendCall, to: Chat, messageId: number): void {
  world.ledger.record({
    from: account,
    to,
    text: request.message,
    randomId: request.randomId,
    messageId,
    replyToId: request.replyTo?.replyToMsgId,
    silent: request.silent,
  });
}
