import { isIPv4 } from 'node:net';
import { writeStringSession } from '@mtcute/core/utils.js';
import type { Account } from './accounts/account.js';
import { AuthKey } from './session/auth-key.js';
import type { World } from './world.js';

/** Один и тот же вход, записанный так, как его хранят разные библиотеки. */
export interface SessionStrings {
  readonly key: AuthKey;
  readonly gramjs: string;
  readonly telethon: string;
  readonly pyrogram: string;
  readonly mtcute: string;
}

/** Впускает новый ключ в аккаунт без обряда входа — для скорости тестов. */
export function authorise(world: World, account: Account): SessionStrings {
  const key = world.keys.add(AuthKey.random());
  world.authorisations.signIn(key, account);
  return {
    key,
    gramjs: gramjs(world, key),
    telethon: telethon(world, key),
    pyrogram: pyrogram(world, key, account),
    mtcute: mtcute(world, key, account),
  };
}

/** `1` и base64: dc, длина адреса, адрес текстом, порт, ключ. */
function gramjs({ dcId, address }: World, key: AuthKey): string {
  const host = Buffer.from(address.host, 'ascii');
  const head = Buffer.concat([Buffer.from([dcId]), uint16(host.length), host]);
  return `1${Buffer.concat([head, uint16(address.port), key.bytes]).toString('base64')}`;
}

/** `1` и base64url: dc, четыре байта адреса, порт, ключ. */
function telethon({ dcId, address }: World, key: AuthKey): string {
  const head = Buffer.from([dcId, ...octets(address.host)]);
  return `1${padded(Buffer.concat([head, uint16(address.port), key.bytes]))}`;
}

/** base64url: dc, api_id, тестовый ли, ключ, номер аккаунта, бот ли. */
function pyrogram({ dcId }: World, key: AuthKey, account: Account): string {
  const head = Buffer.from([dcId, 0, 0, 0, 1, 0]);
  const tail = Buffer.alloc(9);
  tail.writeBigUInt64BE(BigInt(account.id));
  return Buffer.concat([head, key.bytes, tail]).toString('base64url');
}

function mtcute({ dcId, address }: World, key: AuthKey, account: Account): string {
  const main = { id: dcId, ipAddress: address.host, port: address.port };
  return writeStringSession({
    version: 3,
    primaryDcs: { main, media: { ...main, mediaOnly: true } },
    self: { userId: account.id, isBot: false, isPremium: false, usernames: [] },
    authKey: key.bytes,
  });
}

/** Telethon дополняет base64url знаками «=». */
function padded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function octets(host: string): number[] {
  if (!isIPv4(host)) throw new Error('Адрес дата-центра — IPv4');
  return host.split('.').map(Number);
}

function uint16(value: number): Buffer {
  const part = Buffer.alloc(2);
  part.writeUInt16BE(value);
  return part;
}
