import type { Account } from '../accounts/account.js';
import type { AccessHashes } from '../accounts/access-hashes.js';
import type { Channel } from '../channels/channel.js';
import type { TlObject } from '../tl/object.js';

export type Chat = Account | Channel;

export function peerOf(chat: Chat): TlObject {
  return chat.kind === 'user'
    ? { _: 'peerUser', userId: chat.id }
    : { _: 'peerChannel', channelId: chat.id };
}

/** Как `viewer` видит аккаунт: access hash действителен только для него. */
export function userView(hashes: AccessHashes, viewer: Account, account: Account): TlObject {
  const { firstName, lastName, username, phone } = account.profile;
  const self = viewer === account;
  const contact = viewer.contacts.has(account);
  return {
    _: 'user',
    id: account.id,
    self,
    contact,
    mutualContact: contact && account.contacts.has(viewer),
    accessHash: hashes.of(viewer, account),
    firstName,
    lastName,
    username,
    ...(self || contact ? { phone } : {}),
    status: { _: 'userStatusRecently' },
  };
}

export function channelView(hashes: AccessHashes, viewer: Account, channel: Channel): TlObject {
  return {
    _: 'channel',
    id: channel.id,
    accessHash: hashes.of(viewer, channel),
    title: channel.title,
    username: channel.username,
    megagroup: true,
    creator: channel.creator === viewer,
    left: !channel.members.has(viewer),
    photo: { _: 'chatPhotoEmpty' },
    date: channel.createdAt,
    participantsCount: channel.members.size,
  };
}

/** Разделы `users` и `chats` ответа: каждый упомянутый один раз. */
export function mentioned(
  hashes: AccessHashes,
  viewer: Account,
  chats: Iterable<Chat>,
): { users: TlObject[]; chats: TlObject[] } {
  const result = { users: [] as TlObject[], chats: [] as TlObject[] };
  for (const chat of new Set(chats)) {
    if (chat.kind === 'user') result.users.push(userView(hashes, viewer, chat));
    else result.chats.push(channelView(hashes, viewer, chat));
  }
  return result;
}
