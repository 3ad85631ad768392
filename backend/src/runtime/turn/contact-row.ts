import type { Contact, ContactChange } from '@zveno/contracts/contact.js';
import type { PeerFacts } from '../../ports/channel.js';

/** Собеседник аккаунта вместе с тем, что нужно ходу. */
export interface ContactRow {
  readonly contact: Contact;
  /** До этого мига в чате отвечает сам владелец, мс UTC. */
  readonly pausedUntil: number | undefined;
  /** Когда собеседник писал последний раз, мс UTC. */
  readonly heardAt: number;
}

/** Сведения, которые канал сообщает о человеке с каждым сообщением. */
export interface Profile {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly phone?: string;
  readonly language?: string;
  readonly known?: boolean;
  readonly bot?: boolean;
}

export function profileOf(peer: Profile): Profile {
  const { firstName, lastName, phone, language, known, bot } = peer;
  return {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(phone !== undefined && { phone }),
    ...(language !== undefined && { language }),
    ...(known !== undefined && { known }),
    ...(bot !== undefined && { bot }),
  };
}

/** Собеседник, который пишет впервые. */
export function newContact(id: string, peer: PeerFacts, at: number): ContactRow {
  const { name, username } = peer;
  const contact = {
    id,
    name,
    ...(username !== undefined && { username }),
    ...profileOf(peer),
    tags: [],
    variables: {},
  };
  return { contact, pausedUntil: undefined, heardAt: at };
}

/** Сведения о человеке после нового сообщения: имя, которое поправил владелец, не меняется. */
export function refreshed(row: ContactRow, peer: PeerFacts, at: number): ContactRow {
  const { username } = peer;
  const facts = { ...(username !== undefined && { username }), ...profileOf(peer) };
  const heardAt = Math.max(row.heardAt, at);
  return { ...row, heardAt, contact: { ...row.contact, ...facts } };
}

/** Правки одного собеседника за ход, сложенные в одну. */
export function mergedChange(
  earlier: ContactChange | undefined,
  later: ContactChange,
): ContactChange {
  if (!earlier) return later;
  const set = { ...omit(earlier.set, later.remove), ...later.set };
  const remove = [
    ...(earlier.remove ?? []).filter((name) => !(name in (later.set ?? {}))),
    ...(later.remove ?? []),
  ];
  const addTags = [
    ...(earlier.addTags ?? []).filter((tag) => !later.removeTags?.includes(tag)),
    ...(later.addTags ?? []),
  ];
  const removeTags = [
    ...(earlier.removeTags ?? []).filter((tag) => !later.addTags?.includes(tag)),
    ...(later.removeTags ?? []),
  ];
  const optedOut = later.optedOut ?? earlier.optedOut;
  return {
    set,
    remove,
    addTags,
    removeTags,
    counters: { ...earlier.counters, ...later.counters },
    ...(optedOut !== undefined && { optedOut }),
  };
}

function omit<Value>(
  values: Readonly<Record<string, Value>> | undefined,
  names: readonly string[] | undefined,
): Readonly<Record<string, Value>> {
  const removed = new Set(names);
  return Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => !removed.has(name)));
}
