import { parseMarkedPeerId, type tl } from '@mtcute/core';
import type { AccountCaller } from './account-caller.js';
import { never } from './refuse.js';

/** Адреса собеседников этого аккаунта: из его собственного хранилища, по имени — у Telegram. */
export class PeerBook {
  constructor(private readonly caller: AccountCaller) {}

  /** Адрес чата: номер, `@имя` или `self`. Неизвестный — отказ навсегда. */
  async find(chat: string, signal: AbortSignal): Promise<tl.TypeInputPeer> {
    if (chat === 'self') return { _: 'inputPeerSelf' };
    if (chat.startsWith('@')) return this.byName(chat.slice(1), signal);
    const id = Number(chat);
    if (!Number.isSafeInteger(id) || id === 0) throw unknown(chat);
    const { peers } = this.caller.client.storage;
    return (await peers.getById(id)) ?? withoutAccessHash(id) ?? refuse(chat);
  }

  /** Адрес, спрошенный у Telegram заново: ключ доступа устарел. `undefined` — спросить не о ком. */
  async renew(chat: string, signal: AbortSignal): Promise<tl.TypeInputPeer | undefined> {
    const name = chat.startsWith('@') ? chat.slice(1) : await this.nameOf(Number(chat));
    return name ? this.ask(name, signal) : undefined;
  }

  private async byName(name: string, signal: AbortSignal): Promise<tl.TypeInputPeer> {
    const known = await this.caller.client.storage.peers.getByUsername(name);
    return known ?? this.ask(name, signal);
  }

  /** Ответ ложится в хранилище сам: следующий раз в сеть за ним не идём. */
  private async ask(username: string, signal: AbortSignal): Promise<tl.TypeInputPeer> {
    const request = { _: 'contacts.resolveUsername', username } as const;
    const { peer } = await this.caller.call(request, signal);
    const id = markedId(peer);
    return (await this.caller.client.storage.peers.getById(id)) ?? refuse(`@${username}`);
  }

  private async nameOf(id: number): Promise<string | undefined> {
    if (!Number.isSafeInteger(id)) return undefined;
    const known = await this.caller.client.storage.peers.getCompleteById(id);
    if (known?._ !== 'user' && known?._ !== 'channel') return undefined;
    return known.username ?? known.usernames?.find((each) => each.active)?.username;
  }
}

/** Обычной группе ключ доступа не нужен. */
function withoutAccessHash(id: number): tl.TypeInputPeer | undefined {
  const [kind, chatId] = parseMarkedPeerId(id);
  return kind === 'chat' ? { _: 'inputPeerChat', chatId } : undefined;
}

function markedId(peer: tl.TypePeer): number {
  switch (peer._) {
    case 'peerUser':
      return peer.userId;
    case 'peerChat':
      return -peer.chatId;
    case 'peerChannel':
      return -1_000_000_000_000 - peer.channelId;
  }
}

function unknown(chat: string): Error {
  return never('PEER_UNKNOWN', `Аккаунт не знает собеседника ${chat}: он ещё не писал`);
}

function refuse(chat: string): never {
  throw unknown(chat);
}
