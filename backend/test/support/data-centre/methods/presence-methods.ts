import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import { happen } from '../mail/everyone.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolveChannel, resolvePeer } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { inputChannel, inputPeer, int, tlObject } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { peerOf } from '../views/peer-view.js';

const setTyping = z.object({ peer: inputPeer, action: tlObject });
const readHistory = z.object({ peer: inputPeer, maxId: int });
const readChannel = z.object({ channel: inputChannel, maxId: int });

/** Прочтение и набор текста. */
export const presenceMethods: readonly Method[] = [
  method('messages.setTyping', setTyping.shape, type),
  method('messages.readHistory', readHistory.shape, (call) => {
    const peer = resolvePeer(call.world, call.account, call.request.peer);
    if (peer.kind !== 'user') throw new Refusal('PEER_ID_INVALID');
    return read(call, peer);
  }),
  method('channels.readHistory', readChannel.shape, ({ world, account, session, request }) => {
    const channel = memberOf(resolveChannel(world, account, request.channel), account);
    const maxId = request.maxId || (channel.all()[0]?.id ?? 0);
    channel.read.set(account, maxId);
    world.delivery.push(account, {
      update: {
        _: 'updateReadChannelInbox',
        channelId: channel.id,
        maxId,
        stillUnreadCount: channel.unread(account),
        pts: channel.journal.pts,
      },
      about: [channel],
      except: session,
    });
    return true;
  }),
];

function type(call: AccountCall<z.infer<typeof setTyping>>): boolean {
  const { world, account, request } = call;
  const { action } = request;
  const place = resolvePeer(world, account, request.peer);
  if (place.kind === 'user') {
    const update = { _: 'updateUserTyping', userId: account.id, action };
    world.delivery.push(place, { update, about: [account], fleeting: true });
    return true;
  }
  for (const member of memberOf(place, account).members) {
    if (member === account) continue;
    const update = {
      _: 'updateChannelUserTyping',
      channelId: place.id,
      fromId: peerOf(account),
      action,
    };
    world.delivery.push(member, { update, about: [account, place], fleeting: true });
  }
  return true;
}

function read(call: AccountCall<z.infer<typeof readHistory>>, peer: Account): TlObject {
  const { world, box, session, request } = call;
  const newest = box.dialogue(peer)[0]?.id ?? 0;
  const maxId = request.maxId > 0 ? Math.min(request.maxId, newest) : newest;
  box.readInbox.set(peer, maxId);
  tellSender(call, peer, maxId);
  const { stamp } = happen(world, box, {
    update: (at) => ({
      _: 'updateReadHistoryInbox',
      peer: peerOf(peer),
      maxId,
      stillUnreadCount: box.unread(peer),
      ...at,
    }),
    about: [peer],
    except: session,
  });
  return { _: 'messages.affectedMessages', ...stamp };
}

/** Отправитель узнаёт, докуда прочитано, — по своим номерам. */
function tellSender(
  { world, account, box }: AccountCall<unknown>,
  peer: Account,
  maxId: number,
): void {
  if (peer === account) return;
  const theirBox = world.mailboxes.of(peer);
  const seen = box.dialogue(peer).find((each) => each.id <= maxId && each.letter.from === peer);
  const theirs = seen && theirBox.copyOf(seen.letter)?.id;
  if (theirs === undefined) return;
  theirBox.readOutbox.set(account, theirs);
  happen(world, theirBox, {
    update: (at) => ({
      _: 'updateReadHistoryOutbox',
      peer: peerOf(account),
      maxId: theirs,
      ...at,
    }),
    about: [account],
  });
}
