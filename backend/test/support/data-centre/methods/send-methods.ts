import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import { sendPost } from '../channels/send-post.js';
import type { StoredFile } from '../files/files.js';
import { fileFrom, inputMedia } from '../files/input-media.js';
import type { NewLetter } from '../mail/letter.js';
import { sendOnce } from '../mail/send-once.js';
import { sendLetter } from '../mail/send-letter.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolvePeer } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { flag, inputPeer, long, replyTo, text, tlObject } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { mediaView } from '../views/media-view.js';
import { copyView, postView } from '../views/message-view.js';
import type { Chat } from '../views/peer-view.js';

const longestText = 4096;
const longestCaption = 1024;

const outgoing = z.object({
  peer: inputPeer,
  message: text,
  randomId: long,
  silent: flag,
  replyTo: replyTo.optional(),
  entities: z.array(tlObject).default([]),
});
const withMedia = outgoing.extend({ media: inputMedia });

type SendCall = AccountCall<z.infer<typeof outgoing>> & { readonly file?: StoredFile };

/** Отправка текста и файлов. */
export const sendMethods: readonly Method[] = [
  method('messages.sendMessage', outgoing.shape, (call) => {
    const { message } = call.request;
    if (!message) throw new Refusal('MESSAGE_EMPTY');
    if (message.length > longestText) throw new Refusal('MESSAGE_TOO_LONG');
    return send(call);
  }),
  method('messages.sendMedia', withMedia.shape, (call) => {
    const { world, account, request } = call;
    if (request.message.length > longestCaption) throw new Refusal('MEDIA_CAPTION_TOO_LONG');
    return send({ ...call, file: fileFrom(world, account, request.media) });
  }),
];

function send(call: SendCall): TlObject {
  const { request, world, account } = call;
  const to = resolvePeer(world, account, request.peer);
  return sendOnce(world, account, request.randomId, () =>
    to.kind === 'user' ? toUser(call, to) : toChannel(call, memberOf(to, account)),
  );
}

function toUser(call: SendCall, to: Account): TlObject {
  const { world, account, box, session, request } = call;
  const letter = letterOf(call, (id) => box.find(id)?.letter);
  const { copy, stamp } = sendLetter(world, to, letter, session);
  record(call, to, copy.id);
  if (to === account || call.file) {
    const update = { _: 'updateNewMessage', message: copyView(copy, box), ...stamp };
    return sentView(call, copy.id, update, [account, to]);
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
  { world, account, request, file }: SendCall,
  find: (id: number) => NewLetter['replyTo'],
): NewLetter {
  const { message, entities, silent } = request;
  const answered = request.replyTo && find(request.replyTo.replyToMsgId);
  if (request.replyTo && !answered) throw new Refusal('REPLY_MESSAGE_ID_INVALID');
  return {
    from: account,
    text: message,
    entities,
    silent,
    replyTo: answered,
    media: file && mediaView(file, world.dcId),
  };
}

function record({ world, account, request, file }: SendCall, to: Chat, messageId: number): void {
  world.ledger.record({
    from: account,
    to,
    text: request.message,
    randomId: request.randomId,
    messageId,
    replyToId: request.replyTo?.replyToMsgId,
    silent: request.silent,
    file,
  });
}
