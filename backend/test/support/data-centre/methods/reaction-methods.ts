import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import { holders } from '../mail/everyone.js';
import type { Letter } from '../mail/letter.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolvePeer } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { inputPeer, int, tlObject } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { peerOf, type Chat } from '../views/peer-view.js';
import { reactionsView } from '../views/reactions-view.js';

const sendReaction = z.object({
  peer: inputPeer,
  msgId: int,
  reaction: z.array(tlObject).default([]),
});
type ReactionCall = AccountCall<z.infer<typeof sendReaction>>;

/** Реакции. pts у них нет: отключённый сеанс узнаёт о них только из своей очереди. */
export const reactionMethods: readonly Method[] = [
  method('messages.sendReaction', sendReaction.shape, (call) => {
    const place = resolvePeer(call.world, call.account, call.request.peer);
    return place.kind === 'user'
      ? reactToCopy(call, place)
      : reactToPost(call, memberOf(place, call.account));
  }),
];

function reactToCopy(call: ReactionCall, peer: Account): TlObject {
  const { world, account, box, request } = call;
  const own = box.find(request.msgId);
  if (own?.peer !== peer) throw new Refusal('MESSAGE_ID_INVALID');
  react(call, own.letter);
  for (const { box: place, copy } of holders(world, box, own)) {
    tell(call, place.owner, reactionsUpdate(copy.peer, copy.id, own.letter, place.owner));
  }
  const update = reactionsUpdate(peer, own.id, own.letter, account);
  return world.delivery.full(account, [update], [account, peer]);
}

function reactToPost(call: ReactionCall, channel: Channel): TlObject {
  const post = channel.find(call.request.msgId);
  if (!post) throw new Refusal('MESSAGE_ID_INVALID');
  react(call, post.letter);
  const updateFor = (viewer: Account) => reactionsUpdate(channel, post.id, post.letter, viewer);
  for (const member of channel.members) tell(call, member, updateFor(member), channel);
  const { world, account } = call;
  return world.delivery.full(account, [updateFor(account)], [account, channel]);
}

function react({ account, request }: ReactionCall, letter: Letter): void {
  const chosen = request.reaction.filter((each) => each._ !== 'reactionEmpty');
  if (chosen.length) letter.reactions.set(account, chosen);
  else letter.reactions.delete(account);
}

function tell(call: ReactionCall, viewer: Account, update: TlObject, place?: Channel): void {
  const about: Chat[] = place ? [call.account, place] : [call.account];
  call.world.delivery.push(viewer, { update, about, except: call.session });
}

function reactionsUpdate(place: Chat, msgId: number, letter: Letter, viewer: Account): TlObject {
  return {
    _: 'updateMessageReactions',
    peer: peerOf(place),
    msgId,
    reactions: reactionsView(letter, viewer),
  };
}
