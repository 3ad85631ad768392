import { z } from 'zod';
import { happenIn } from '../channels/happen-in.js';
import { happen, holders } from '../mail/everyone.js';
import type { Stamp } from '../mail/journal.js';
import type { Copy, Mailbox } from '../mail/mailbox.js';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { memberOf, resolveChannel } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { flag, inputChannel, int } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';

const deleteMessages = z.object({ revoke: flag, id: z.array(int) });
const deletePosts = z.object({ channel: inputChannel, id: z.array(int) });

/** Удаление: у себя или, с `revoke`, у всех. */
export const deleteMethods: readonly Method[] = [
  method('messages.deleteMessages', deleteMessages.shape, deleteCopies),
  method('channels.deleteMessages', deletePosts.shape, (call) => {
    const { world, account, session, request } = call;
    const channel = memberOf(resolveChannel(world, account, request.channel), account);
    const posts = request.id.flatMap((id) => channel.find(id) ?? []);
    const foreign = posts.some((each) => each.letter.from !== account);
    if (foreign && channel.creator !== account) throw new Refusal('MESSAGE_DELETE_FORBIDDEN', 403);
    for (const post of posts) channel.remove(post);
    const messages = posts.map((each) => each.id);
    if (!posts.length) return affected({ pts: channel.journal.pts, ptsCount: 0 });
    happenIn(world, channel, {
      update: (stamp) => ({
        _: 'updateDeleteChannelMessages',
        channelId: channel.id,
        messages,
        ...stamp,
      }),
      about: [],
      viewer: account,
      ptsCount: messages.length,
      except: session,
    });
    return affected({ pts: channel.journal.pts, ptsCount: messages.length });
  }),
];

function deleteCopies(call: AccountCall<z.infer<typeof deleteMessages>>): TlObject {
  const { world, box, request } = call;
  const own = request.id.flatMap((id) => box.find(id) ?? []);
  const doomed = new Map<Mailbox, Copy[]>();
  for (const each of own.flatMap((copy) => holders(world, box, copy))) {
    if (each.box !== box && !request.revoke) continue;
    doomed.set(each.box, [...(doomed.get(each.box) ?? []), each.copy]);
  }
  let mine: Stamp = { pts: box.journal.pts, ptsCount: 0 };
  for (const [place, copies] of doomed) {
    const stamp = erase(call, place, copies);
    if (place === box) mine = stamp;
  }
  return affected(mine);
}

function erase(
  { world, session }: AccountCall<unknown>,
  box: Mailbox,
  copies: readonly Copy[],
): Stamp {
  for (const copy of copies) box.remove(copy);
  const messages = copies.map((each) => each.id);
  const { stamp } = happen(world, box, {
    update: (at) => ({ _: 'updateDeleteMessages', messages, ...at }),
    about: [],
    ptsCount: messages.length,
    except: session,
  });
  return stamp;
}

const affected = (stamp: Stamp): TlObject => ({ _: 'messages.affectedMessages', ...stamp });
