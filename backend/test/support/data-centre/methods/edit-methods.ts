import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import { happenIn } from '../channels/happen-in.js';
import { happen, holders } from '../mail/everyone.js';
import { nowSeconds, type Letter } from '../mail/letter.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolvePeer } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { inputPeer, int, text, tlObject } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { copyView, postView } from '../views/message-view.js';

const editMessage = z.object({
  peer: inputPeer,
  id: int,
  message: text.optional(),
  entities: z.array(tlObject).default([]),
});
type EditCall = AccountCall<z.infer<typeof editMessage>>;

/** Правка своего сообщения: её видят все, у кого есть копия. */
export const editMethods: readonly Method[] = [
  method('messages.editMessage', editMessage.shape, (call) => {
    const place = resolvePeer(call.world, call.account, call.request.peer);
    return place.kind === 'user'
      ? editCopies(call, place)
      : editPost(call, memberOf(place, call.account));
  }),
];

function editCopies(call: EditCall, peer: Account): TlObject {
  const { world, account, box, session } = call;
  const own = box.find(call.request.id);
  if (own?.peer !== peer) throw new Refusal('MESSAGE_ID_INVALID');
  change(call, own.letter);
  const updates = holders(world, box, own).map((held) =>
    happen(world, held.box, {
      update: (stamp) => ({
        _: 'updateEditMessage',
        message: copyView(held.copy, held.box),
        ...stamp,
      }),
      about: [account, peer],
      except: session,
    }),
  );
  const answer = updates.slice(0, 1).map((each) => each.update);
  return world.delivery.full(account, answer, [account, peer]);
}

function editPost(call: EditCall, channel: Channel): TlObject {
  const { world, account, session } = call;
  const post = channel.find(call.request.id);
  if (!post) throw new Refusal('MESSAGE_ID_INVALID');
  change(call, post.letter);
  const update = happenIn(world, channel, {
    update: (stamp, viewer) => ({
      _: 'updateEditChannelMessage',
      message: postView(post, channel, viewer),
      ...stamp,
    }),
    about: [account],
    viewer: account,
    except: session,
  });
  return world.delivery.full(account, [update], [account, channel]);
}

function change({ account, request }: EditCall, letter: Letter): void {
  if (letter.from !== account) throw new Refusal('MESSAGE_AUTHOR_REQUIRED', 403);
  if (request.message === undefined || request.message === letter.text) {
    throw new Refusal('MESSAGE_NOT_MODIFIED');
  }
  letter.text = request.message;
  letter.entities = request.entities;
  letter.editDate = nowSeconds();
}
