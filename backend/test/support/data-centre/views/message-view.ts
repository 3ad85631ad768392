import type { Account } from '../accounts/account.js';
import type { Channel, Post } from '../channels/channel.js';
import type { Letter } from '../mail/letter.js';
import type { Copy, Mailbox } from '../mail/mailbox.js';
import type { TlObject } from '../tl/object.js';
import { peerOf } from './peer-view.js';
import { reactionsView } from './reactions-view.js';

/** Личное сообщение глазами владельца ящика. */
export function copyView(copy: Copy, box: Mailbox): TlObject {
  const { owner } = box;
  const { letter } = copy;
  const out = letter.from === owner;
  const answered = letter.replyTo && box.copyOf(letter.replyTo);
  return {
    ...contents(letter, owner),
    id: copy.id,
    out,
    ...(out ? { fromId: peerOf(owner) } : {}),
    peerId: peerOf(copy.peer),
    replyTo: replyHeader(answered?.id),
  };
}

export function postView(post: Post, channel: Channel, viewer: Account): TlObject {
  const { letter } = post;
  const answered = letter.replyTo && channel.postOf(letter.replyTo);
  return {
    ...contents(letter, viewer),
    id: post.id,
    out: letter.from === viewer,
    fromId: peerOf(letter.from),
    peerId: peerOf(channel),
    replyTo: replyHeader(answered?.id),
  };
}

function contents(letter: Letter, viewer: Account): TlObject {
  return {
    _: 'message',
    date: letter.date,
    message: letter.text,
    silent: letter.silent,
    editDate: letter.editDate,
    media: letter.media,
    ...(letter.entities.length ? { entities: letter.entities } : {}),
    ...(letter.reactions.size ? { reactions: reactionsView(letter, viewer) } : {}),
  };
}

function replyHeader(id: number | undefined): TlObject | undefined {
  return id === undefined ? undefined : { _: 'messageReplyHeader', replyToMsgId: id };
}
