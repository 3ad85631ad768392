import type { PortableLogin, SessionStringFormat } from '../../ports/session-string.js';
import { writeGramjs } from './gramjs.js';
import { writeMtcute } from './mtcute.js';
import { writePyrogram } from './pyrogram.js';
import { writeTelethon } from './telethon.js';

/** Записывает вход строкой другой библиотеки. `apiId` попадает только в строку Pyrogram. */
export function writeSessionString(
  login: PortableLogin,
  format: SessionStringFormat,
  apiId: number,
): string {
  switch (format) {
    case 'telethon':
      return writeTelethon(login);
    case 'gramjs':
      return writeGramjs(login);
    case 'pyrogram':
      return writePyrogram(login, apiId);
    case 'mtcute':
      return writeMtcute(login);
  }
}
