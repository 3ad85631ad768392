import { isIP, isIPv6 } from 'node:net';
import { type PortableLogin, SessionStringBroken } from '../../ports/session-string.js';
import { bytesOf, cutShort, requireDc, requireKey, requireUser } from './string-bytes.js';
import { TlBytesReader, tlBlock, tlFalse, tlInt, tlLong } from './tl-bytes.js';

const format = 'mtcute';
const VERSION = 3;
const flag = { self: 1, test: 2, media: 4 };
const dcFlag = { ipv6: 1, test: 4 };

/** Третья раскладка mtcute: base64url от версии, флагов, дата-центров, того, кто вошёл, и ключа. Источник: @mtcute/core, string-session. */
export function readMtcute(text: string): PortableLogin {
  const bytes = bytesOf(text, format);
  if (bytes[0] !== VERSION) throw new SessionStringBroken(format, 'version');
  const reader = new TlBytesReader(bytes, 1);
  const flags = reader.int();
  const main = readDc(reader.block());
  if (flags & flag.media) readDc(reader.block());
  const userId = flags & flag.self ? readSelf(reader) : undefined;
  const key = reader.block();
  if (key.length !== 256 || !reader.finished) throw cutShort(format);
  const authKey = requireKey(key, format);
  const isTest = main.isTest || (flags & flag.test) !== 0;
  return { ...main, isTest, authKey, ...(userId !== undefined && { userId }) };
}

export function writeMtcute(login: PortableLogin): string {
  const { address = '', userId } = login;
  if (!isIP(address)) throw new SessionStringBroken(format, 'no-address');
  const self = userId === undefined ? [] : [tlLong(BigInt(userId)), tlFalse()];
  return Buffer.concat([
    Buffer.from([VERSION]),
    tlInt(userId === undefined ? 0 : flag.self),
    tlBlock(writeDc(login, address)),
    ...self,
    tlBlock(login.authKey),
  ]).toString('base64url');
}

function readSelf(reader: TlBytesReader): number {
  const userId = requireUser(reader.long(), format);
  if (reader.boolean()) throw new SessionStringBroken(format, 'bot');
  return userId;
}

function readDc(bytes: Buffer): Required<Omit<PortableLogin, 'authKey' | 'userId'>> {
  const reader = new TlBytesReader(bytes, 0);
  const [version, dcId = 0, flags = 0] = reader.raw(3);
  if (version !== 1 && version !== 2) {
    throw new SessionStringBroken(format, 'odd-dc');
  }
  const address = reader.block().toString('latin1');
  if (!isIP(address)) throw new SessionStringBroken(format, 'not-address');
  const isTest = version === 2 && (flags & dcFlag.test) !== 0;
  return { dcId: requireDc(dcId, format), address, port: reader.int(), isTest };
}

function writeDc({ dcId, port = 0, isTest }: PortableLogin, address: string): Buffer {
  const flags = (isIPv6(address) ? dcFlag.ipv6 : 0) | (isTest ? dcFlag.test : 0);
  const head = Buffer.from([2, dcId, flags]);
  return Buffer.concat([head, tlBlock(Buffer.from(address, 'latin1')), tlInt(port)]);
}
