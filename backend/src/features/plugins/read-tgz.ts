import { gunzipSync } from 'node:zlib';
import { BadPackage } from '../../runtime/plugins/bad-package.js';
import { mostBytes, mostFiles } from '../../runtime/plugins/plugin-package.js';

const block = 512;
/** Место на заголовки и отступы: распаковать больше — бомба. */
const mostUnpacked = mostBytes + mostFiles * 2 * block + 10_240;

/** Обычные файлы ustar; имена длиннее 255 знаков плагину не нужны, поэтому расширений формата нет. */
export function readTgz(archive: Buffer): Map<string, Buffer> {
  const tar = unpacked(archive);
  const files = new Map<string, Buffer>();
  for (let at = 0; at + block <= tar.length;) {
    const header = tar.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = sizeOf(header);
    if (at + block + size > tar.length) throw new BadPackage('cut-short');
    const name = nameOf(header);
    take(files, {
      name,
      kind: text(header, 156, 1),
      content: tar.subarray(at + block, at + block + size),
    });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function take(
  files: Map<string, Buffer>,
  { name, kind, content }: { name: string; kind: string; content: Buffer },
): void {
  // `g` и `x` — заметки pax о времени и авторе: содержимому они не нужны.
  if (kind === '5' || kind === 'g' || kind === 'x') return;
  if (kind !== '0' && kind !== '') throw new BadPackage('not-file', { name });
  if (files.has(name)) throw new BadPackage('twice', { name });
  files.set(name, content);
}

function unpacked(archive: Buffer): Buffer {
  try {
    return gunzipSync(archive, { maxOutputLength: mostUnpacked });
  } catch {
    throw new BadPackage('spoilt-or-large');
  }
}

function nameOf(header: Buffer): string {
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100).replace(/^\.\//, '');
  return prefix === '' ? name : `${prefix}/${name}`;
}

function sizeOf(header: Buffer): number {
  const size = Number.parseInt(text(header, 124, 12).trim() || '0', 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new BadPackage('spoilt');
  return size;
}

function text(header: Buffer, from: number, length: number): string {
  const bytes = header.subarray(from, from + length);
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
}
