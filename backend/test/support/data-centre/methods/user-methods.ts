import { z } from 'zod';
import { method, type AccountCall, type Method } from '../rpc/method.js';
import { resolveUser } from '../rpc/peers.js';
import { Refusal } from '../rpc/refusal.js';
import { flag, inputUser, long, text } from '../rpc/shapes.js';
import type { TlObject } from '../tl/object.js';
import { mentioned, peerOf, userView, type Chat } from '../views/peer-view.js';

const inputContact = z.object({ clientId: long, phone: text });

/** Люди: свои карточки, поиск по имени и телефону, контакты. */
export const userMethods: readonly Method[] = [
  method('users.getUsers', { id: z.array(inputUser) }, ({ world, account, request }) =>
    request.id.map((each) => userView(world.hashes, account, resolveUser(world, account, each))),
  ),
  method('users.getFullUser', { id: inputUser }, ({ world, account, request }) => {
    const found = resolveUser(world, account, request.id);
    const fullUser = {
      _: 'userFull',
      id: found.id,
      settings: { _: 'peerSettings' },
      notifySettings: { _: 'peerNotifySettings' },
      commonChatsCount: 0,
    };
    return { _: 'users.userFull', fullUser, ...mentioned(world.hashes, account, [found]) };
  }),
  method('contacts.resolveUsername', { username: text }, (call) => {
    const { accounts, channels } = call.world;
    const { username } = call.request;
    return resolved(call, accounts.byUsername(username) ?? channels.byUsername(username));
  }),
  method('contacts.resolvePhone', { phone: text }, (call) =>
    resolved(call, call.world.accounts.byPhone(call.request.phone)),
  ),
  method('contacts.getContacts', {}, ({ world, account }) => ({
    _: 'contacts.contacts',
    contacts: [...account.contacts].map((each) => contactView(each.id)),
    savedCount: account.contacts.size,
    users: [...account.contacts].map((each) => userView(world.hashes, account, each)),
  })),
  method('contacts.importContacts', { contacts: z.array(inputContact) }, importContacts),
  method(
    'contacts.addContact',
    { id: inputUser, addPhonePrivacyException: flag },
    ({ world, account, request }) => {
      const found = resolveUser(world, account, request.id);
      account.contacts.add(found);
      return world.delivery.full(account, [], [found]);
    },
  ),
];

function resolved({ world, account }: AccountCall<unknown>, chat: Chat | undefined): TlObject {
  if (!chat) throw new Refusal('USERNAME_NOT_OCCUPIED');
  const cards = mentioned(world.hashes, account, [chat]);
  return { _: 'contacts.resolvedPeer', peer: peerOf(chat), ...cards };
}

function importContacts({
  world,
  account,
  request,
}: AccountCall<{ contacts: z.infer<typeof inputContact>[] }>): TlObject {
  const found = request.contacts.flatMap(({ clientId, phone }) => {
    const owner = world.accounts.byPhone(phone);
    return owner ? [{ clientId, owner }] : [];
  });
  for (const { owner } of found) account.contacts.add(owner);
  return {
    _: 'contacts.importedContacts',
    imported: found.map(({ clientId, owner }) => ({
      _: 'importedContact',
      userId: owner.id,
      clientId,
    })),
    popularInvites: [],
    retryContacts: [],
    users: found.map(({ owner }) => userView(world.hashes, account, owner)),
  };
}

const contactView = (userId: number) => ({ _: 'contact', userId, mutual: false });
