import { type PortableLogin, SessionStringBroken } from '../../ports/session-string.js';
import { bytesOf, cutShort, requireDc, requireKey, requireUser } from './string-bytes.js';

const format = 'pyrogram';

/** Где в строке что лежит; `api` — есть ли номер приложения, `user` — сколько байт в номере человека. */
interface Layout {
  readonly api: boolean;
  readonly user: 4 | 8;
}

/** Источник: pyrogram/storage — `>BI?256sQ?`, прежние `>B?256sI?` и `>B?256sQ?`. */
const layouts = new Map<number, Layout>([
  [271, { api: true, user: 8 }],
  [267, { api: false, user: 8 }],
  [263, { api: false, user: 4 }],
]);

export const pyrogramLengths: ReadonlySet<number> = new Set(layouts.keys());

/** base64url: дата-центр, номер приложения, тестовый ли, ключ, номер человека, бот ли. Строки ботов не принимаются. */
export function readPyrogram(text: string): PortableLogin {
  const bytes = bytesOf(text, format);
  const layout = layouts.get(bytes.length);
  if (!layout) throw cutShort(format);
  const test = layout.api ? 5 : 1;
  const key = test + 1;
  const user = key + 256;
  if (bytes.readUInt8(bytes.length - 1)) throw new SessionStringBroken(format, 'bot');
  return {
    dcId: requireDc(bytes.readUInt8(0), format),
    authKey: requireKey(bytes.subarray(key, user), format),
    userId: requireUser(unsigned(bytes, user, layout.user), format),
    isTest: bytes.readUInt8(test) !== 0,
  };
}

/** Строка новой раскладки. Без номера человека Pyrogram её не примет. */
export function writePyrogram(login: PortableLogin, apiId: number): string {
  const { dcId, isTest, authKey, userId } = login;
  if (userId === undefined) throw new SessionStringBroken(format, 'no-user');
  const head = Buffer.alloc(6);
  head.writeUInt8(dcId);
  head.writeUInt32BE(apiId, 1);
  head.writeUInt8(Number(isTest), 5);
  const tail = Buffer.alloc(9);
  tail.writeBigUInt64BE(BigInt(userId));
  return Buffer.concat([head, authKey, tail]).toString('base64url');
}

function unsigned(bytes: Buffer, offset: number, size: Layout['user']): bigint {
  return size === 8 ? bytes.readBigUInt64BE(offset) : BigInt(bytes.readUInt32BE(offset));
}
