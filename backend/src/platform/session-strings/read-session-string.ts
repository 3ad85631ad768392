import {
  type PortableLogin,
  SessionStringBroken,
  type SessionStringFormat,
} from '../../ports/session-string.js';
import { looksLikeGramjs, readGramjs } from './gramjs.js';
import { readMtcute } from './mtcute.js';
import { pyrogramLengths, readPyrogram } from './pyrogram.js';
import { readTelethon } from './telethon.js';

const readers: Readonly<Record<SessionStringFormat, (text: string) => PortableLogin>> = {
  telethon: readTelethon,
  pyrogram: readPyrogram,
  gramjs: readGramjs,
  mtcute: readMtcute,
};

/**
 * Разбирает строку сеанса. Без `format` узнаёт его сама: строки GramJS и Telethon начинаются с `1`,
 * у Pyrogram постоянная длина, остальное — mtcute. Неразобранная строка — `SessionStringBroken`.
 */
export function readSessionString(input: string, format?: SessionStringFormat): PortableLogin {
  const text = input.trim();
  if (text.length < 300) {
    throw new SessionStringBroken(format, 'too-short');
  }
  if ((format === 'telethon' || format === 'gramjs') && !text.startsWith('1')) {
    throw new SessionStringBroken(format, 'other-program');
  }
  return readers[format ?? formatOf(text)](text);
}

function formatOf(text: string): SessionStringFormat {
  if (text.startsWith('1')) {
    return looksLikeGramjs(Buffer.from(text.slice(1), 'base64url')) ? 'gramjs' : 'telethon';
  }
  const bytes = Buffer.from(text, 'base64url');
  if (pyrogramLengths.has(bytes.length)) return 'pyrogram';
  if (bytes[0] === 3) return 'mtcute';
  throw new SessionStringBroken(undefined, 'unknown');
}
