import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type PortableLogin, SessionStringBroken } from '../../ports/session-string.js';
import { bytesOf, cutShort, requireDc, requireKey } from './string-bytes.js';

const format = 'telethon';
const KEY = 256;
const addressLength = new Map([
  [1 + 4 + 2 + KEY, 4],
  [1 + 16 + 2 + KEY, 16],
]);

/** `1` и base64url: номер дата-центра, адрес IPv4 или IPv6 байтами, порт, ключ. Источник: telethon/sessions/string.py. */
export function readTelethon(text: string): PortableLogin {
  const bytes = bytesOf(text.slice(1), format);
  const length = addressLength.get(bytes.length);
  if (length === undefined) throw cutShort(format);
  const end = 1 + length;
  return {
    dcId: requireDc(bytes.readUInt8(0), format),
    address: ipaddr.fromByteArray([...bytes.subarray(1, end)]).toString(),
    port: bytes.readUInt16BE(end),
    authKey: requireKey(bytes.subarray(end + 2), format),
    isTest: false,
  };
}

/** Telethon, в отличие от других, требует дополнения «=». */
export function writeTelethon({ dcId, address = '', port = 0, authKey }: PortableLogin): string {
  if (!isIP(address)) throw new SessionStringBroken(format, 'no-address');
  const tail = Buffer.alloc(2);
  tail.writeUInt16BE(port);
  const bytes = Buffer.concat([
    Buffer.from([dcId, ...ipaddr.parse(address).toByteArray()]),
    tail,
    authKey,
  ]);
  return `1${bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`;
}
