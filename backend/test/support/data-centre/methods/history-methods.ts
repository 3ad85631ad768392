import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolveChannel, resolvePeer } from '../rpc/peers.js';
import { inputChannel, inputMessage, inputPeer, int } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { copyView, postView } from '../views/message-view.js';
import { mentioned, type Chat } from '../views/peer-view.js';
import type { World } from '../world.js';

const page = z.object({
  peer: inputPeer,
  offsetId: int,
  addOffset: int,
  limit: int,
  maxId: int,
  minId: int,
});
type Page = z.infer<typeof page>;

/** Чтение переписки и отдельных сообщений. */
export const historyMethods: readonly Method[] = [
  method('messages.getHistory', page.shape, (call) => {
    const place = resolvePeer(call.world, call.account, call.request.peer);
    const all = messagesAt(call, place);
    const wanted = paged(all, call.request);
    const about = place.kind === 'user' ? [call.account, place] : [place, ...place.members];
    return messagesView(call.world, call.account, wanted, about);
  }),
  method('messages.getMessages', { id: z.array(inputMessage) }, (call) => {
    const { account, box, world, request } = call;
    const found = request.id.map(({ id }) => box.find(id) ?? id);
    const messages = found.map((each) =>
      typeof each === 'number' ? { _: 'messageEmpty', id: each } : copyView(each, box),
    );
    const about = found.flatMap((each) => (typeof each === 'number' ? [] : [each.peer]));
    return messagesView(world, account, messages, [account, ...about]);
  }),
  method(
    'channels.getMessages',
    { channel: inputChannel, id: z.array(inputMessage) },
    ({ world, account, request }) => {
      const channel = memberOf(resolveChannel(world, account, request.channel), account);
      const messages = request.id.map(({ id }) => {
        const post = channel.find(id);
        return post ? postView(post, channel, account) : { _: 'messageEmpty', id };
      });
      return messagesView(world, account, messages, [channel, ...channel.members]);
    },
  ),
];

/** Все сообщения места от новых к старым. */
function messagesAt({ account, box }: AccountCall<unknown>, place: Chat) {
  if (place.kind === 'user') {
    const copies = box.dialogue(place);
    return copies.map((each) => ({ id: each.id, view: () => copyView(each, box) }));
  }
  const posts = memberOf(place, account).all();
  return posts.map((each) => ({ id: each.id, view: () => postView(each, place, account) }));
}

function paged(all: ReturnType<typeof messagesAt>, request: Page): TlObject[] {
  const { offsetId, addOffset, limit, maxId, minId } = request;
  const start = offsetId ? all.filter((each) => each.id >= offsetId).length : 0;
  const from = Math.max(0, start + addOffset);
  return all
    .slice(from, from + (limit || 100))
    .filter((each) => (!maxId || each.id < maxId) && each.id > minId)
    .map((each) => each.view());
}

function messagesView(
  world: World,
  viewer: Account,
  messages: readonly TlObject[],
  about: readonly Chat[],
): TlObject {
  const cards = mentioned(world.hashes, viewer, about);
  return { _: 'messages.messages', messages, topics: [], ...cards };
}
