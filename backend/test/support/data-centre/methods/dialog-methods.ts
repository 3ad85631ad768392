import { z } from 'zod';
import type { Mailbox } from '../mail/mailbox.js';
import { method, type Method } from '../rpc/method.js';
import { resolvePeer } from '../rpc/peers.js';
import { inputPeer, int, type InputPeer } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { stateView } from '../updates/state-view.js';
import { copyView, postView } from '../views/message-view.js';
import { mentioned, peerOf, type Chat } from '../views/peer-view.js';
import type { World } from '../world.js';

const dialogPeer = z.object({ _: z.literal('inputDialogPeer'), peer: inputPeer });

const page = { offsetPeer: inputPeer, limit: int };

/** Список диалогов и отдельные диалоги. */
export const dialogMethods: readonly Method[] = [
  method('messages.getDialogs', page, ({ world, account, box, request }) => {
    const all = recentFirst(box, [...box.peers(), ...world.channels.of(account)]);
    const from = all.findIndex((chat) => isSame(chat, request.offsetPeer)) + 1;
    const part = all.slice(from, from + (request.limit || 100));
    return { _: 'messages.dialogsSlice', count: all.length, ...dialogs(world, box, part) };
  }),
  method('messages.getPinnedDialogs', {}, ({ world, box }) => ({
    _: 'messages.peerDialogs',
    ...dialogs(world, box, []),
    state: stateView(box),
  })),
  method(
    'messages.getPeerDialogs',
    { peers: z.array(dialogPeer) },
    ({ world, account, box, request }) => ({
      _: 'messages.peerDialogs',
      ...dialogs(
        world,
        box,
        request.peers.map(({ peer }) => resolvePeer(world, account, peer)),
      ),
      state: stateView(box),
    }),
  ),
];

/** Диалоги, где писали недавно, — впереди; следующая страница начинается за названным чатом. */
function recentFirst(box: Mailbox, chats: readonly Chat[]): Chat[] {
  const lastAt = (chat: Chat) =>
    (chat.kind === 'user' ? box.dialogue(chat) : chat.all())[0]?.letter.serial ?? 0;
  return [...chats].sort((one, other) => lastAt(other) - lastAt(one));
}

function isSame(chat: Chat, peer: InputPeer): boolean {
  if (peer._ === 'inputPeerUser') return chat.kind === 'user' && chat.id === peer.userId;
  return peer._ === 'inputPeerChannel' && chat.kind === 'channel' && chat.id === peer.channelId;
}

function dialogs(world: World, box: Mailbox, chats: readonly Chat[]) {
  const rows = chats.map((chat) => rowOf(box, chat));
  return {
    dialogs: rows.map((each) => each.dialog),
    messages: rows.flatMap((each) => each.top),
    ...mentioned(world.hashes, box.owner, [
      box.owner,
      ...chats,
      ...rows.flatMap((each) => each.about),
    ]),
  };
}

function rowOf(box: Mailbox, chat: Chat): { dialog: TlObject; top: TlObject[]; about: Chat[] } {
  if (chat.kind === 'user') {
    const last = box.dialogue(chat)[0];
    const dialog = dialogView(chat, last?.id ?? 0, box.unread(chat), {
      readInboxMaxId: box.readInbox.get(chat) ?? 0,
      readOutboxMaxId: box.readOutbox.get(chat) ?? 0,
    });
    return { dialog, top: last ? [copyView(last, box)] : [], about: [] };
  }
  const viewer = box.owner;
  const last = chat.all()[0];
  const dialog = dialogView(chat, last?.id ?? 0, chat.unread(viewer), {
    readInboxMaxId: chat.read.get(viewer) ?? 0,
    readOutboxMaxId: 0,
    pts: chat.journal.pts,
  });
  return {
    dialog,
    top: last ? [postView(last, chat, viewer)] : [],
    about: last ? [last.letter.from] : [],
  };
}

function dialogView(chat: Chat, topMessage: number, unreadCount: number, rest: object): TlObject {
  return {
    _: 'dialog',
    peer: peerOf(chat),
    topMessage,
    unreadCount,
    unreadMentionsCount: 0,
    unreadReactionsCount: 0,
    unreadPollVotesCount: 0,
    notifySettings: { _: 'peerNotifySettings' },
    ...rest,
  };
}
