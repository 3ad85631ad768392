import { isIP } from 'node:net';
import { type PortableLogin, SessionStringBroken } from '../../ports/session-string.js';
import { bytesOf, cutShort, requireDc, requireKey } from './string-bytes.js';

const format = 'gramjs';
/** Дата-центр, длина адреса, порт, ключ — всё, кроме самого адреса. */
const REST = 1 + 2 + 2 + 256;

/** `1` и base64: номер дата-центра, длина адреса, адрес текстом, порт, ключ. Источник: telegram/sessions/StringSession. */
export function readGramjs(text: string): PortableLogin {
  const bytes = bytesOf(text.slice(1), format);
  if (!looksLikeGramjs(bytes)) throw cutShort(format);
  const end = bytes.length - 258;
  const address = bytes.subarray(3, end).toString('latin1');
  if (!isIP(address)) throw new SessionStringBroken(format, 'not-address');
  return {
    dcId: requireDc(bytes.readUInt8(0), format),
    address,
    port: bytes.readUInt16BE(end),
    authKey: requireKey(bytes.subarray(end + 2), format),
    isTest: false,
  };
}

/** Длина адреса в строке сходится с длиной самой строки: у Telethon на этом месте байты адреса. */
export function looksLikeGramjs(bytes: Buffer): boolean {
  return bytes.length > REST && bytes.readUInt16BE(1) === bytes.length - REST;
}

export function writeGramjs({ dcId, address = '', port = 0, authKey }: PortableLogin): string {
  if (!isIP(address)) throw new SessionStringBroken(format, 'no-address');
  const head = Buffer.alloc(3);
  head.writeUInt8(dcId);
  head.writeUInt16BE(address.length, 1);
  const tail = Buffer.alloc(2);
  tail.writeUInt16BE(port);
  const bytes = Buffer.concat([head, Buffer.from(address, 'latin1'), tail, authKey]);
  return `1${bytes.toString('base64')}`;
}
