import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import { method, type Method } from '../rpc/method.js';
import { memberOf, resolveChannel } from '../rpc/peers.js';
import { inputChannel } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { channelView, mentioned } from '../views/peer-view.js';

/** Супергруппы: карточки, участники, вход и выход. */
export const channelMethods: readonly Method[] = [
  method('channels.getChannels', { id: z.array(inputChannel) }, ({ world, account, request }) => ({
    _: 'messages.chats',
    chats: request.id.map((each) =>
      channelView(world.hashes, account, resolveChannel(world, account, each)),
    ),
  })),
  method('channels.getParticipants', { channel: inputChannel }, ({ world, account, request }) => {
    const channel = memberOf(resolveChannel(world, account, request.channel), account);
    return {
      _: 'channels.channelParticipants',
      count: channel.members.size,
      participants: [...channel.members].map((each) => participantView(channel, each)),
      ...mentioned(world.hashes, account, [channel, ...channel.members]),
    };
  }),
  method('channels.joinChannel', { channel: inputChannel }, ({ world, account, request }) => {
    const channel = resolveChannel(world, account, request.channel);
    if (!channel.username) memberOf(channel, account);
    channel.members.add(account);
    return world.delivery.full(account, [channelUpdate(channel)], [channel]);
  }),
  method('channels.leaveChannel', { channel: inputChannel }, ({ world, account, request }) => {
    const channel = memberOf(resolveChannel(world, account, request.channel), account);
    channel.members.delete(account);
    return world.delivery.full(account, [channelUpdate(channel)], [channel]);
  }),
];

export function channelUpdate(channel: Channel): TlObject {
  return { _: 'updateChannel', channelId: channel.id };
}

function participantView(channel: Channel, member: Account): TlObject {
  return channel.creator === member
    ? { _: 'channelParticipantCreator', userId: member.id, adminRights: { _: 'chatAdminRights' } }
    : { _: 'channelParticipant', userId: member.id, date: channel.createdAt };
}
