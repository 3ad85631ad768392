import { SessionStringBroken, type SessionStringFormat } from '../../ports/session-string.js';

/** Байты base64 обоих алфавитов, с дополнением «=» или без: копируя строку, люди его теряют. */
export function bytesOf(text: string, format: SessionStringFormat): Buffer {
  if (!/^[\w+/-]+={0,2}$/.test(text)) {
    throw new SessionStringBroken(format, 'alphabet');
  }
  if (text.replace(/=+$/, '').length % 4 === 1) throw cutShort(format);
  return Buffer.from(text, 'base64url');
}

/** Ключ из одних нулей — библиотека, которая ещё не вошла. */
export function requireKey(key: Buffer, format: SessionStringFormat): Uint8Array {
  if (key.some((byte) => byte !== 0)) return new Uint8Array(key);
  throw new SessionStringBroken(format, 'no-key');
}

export function requireDc(dcId: number, format: SessionStringFormat): number {
  if (dcId >= 1 && dcId <= 5) return dcId;
  throw new SessionStringBroken(format, 'no-such-dc', { dc: dcId });
}

export function requireUser(id: bigint, format: SessionStringFormat): number {
  const user = Number(id);
  if (user > 0 && Number.isSafeInteger(user)) return user;
  throw new SessionStringBroken(format, 'wrong-user');
}

export function cutShort(format: SessionStringFormat): SessionStringBroken {
  return new SessionStringBroken(format, 'cut-short');
}
