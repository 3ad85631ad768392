import { inflateRawSync } from 'node:zlib';
import { BadPackage, mostBytes, mostFiles } from '../../runtime/plugins/plugin-package.js';

const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const endLength = 22;
/** Вид файла в правах Unix: ссылка и прочее плагину не нужны. */
const kindMask = 0o170000;
const regular = 0o100000;

interface Entry {
  readonly name: string;
  readonly packed: boolean;
  readonly packedSize: number;
  readonly at: number;
}

/** Файлы zip по оглавлению; сжатие — deflate или никакого. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  try {
    return readAll(archive);
  } catch (error) {
    if (error instanceof BadPackage) throw error;
    throw new BadPackage('архив испорчен или распаковывается больше чем в 5 МБ');
  }
}

function readAll(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = mostBytes;
  for (const entry of entriesOf(archive)) {
    if (files.has(entry.name)) throw new BadPackage(`Файл «${entry.name}» записан дважды`);
    const content = contentOf(archive, entry, left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}

function entriesOf(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || archive.length - end < endLength || archive.readUInt32LE(end) !== endMark) {
    throw new BadPackage('у архива нет оглавления');
  }
  const count = archive.readUInt16LE(end + 10);
  if (count > mostFiles * 2) throw new BadPackage(`Больше ${mostFiles} файлов`);
  const entries: Entry[] = [];
  for (let i = 0, at = archive.readUInt32LE(end + 16); i < count; i++) {
    if (archive.readUInt32LE(at) !== centralMark)
      throw new BadPackage('оглавление архива испорчено');
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const entry = entryAt(archive, at, name ?? 0);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function entryAt(archive: Buffer, at: number, nameLength: number): Entry {
  const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
  const kind = (archive.readUInt32LE(at + 38) >>> 16) & kindMask;
  if (kind !== 0 && kind !== regular && !name.endsWith('/')) {
    throw new BadPackage(`«${name}» — ссылка или не файл`);
  }
  const method = archive.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new BadPackage('неизвестный способ сжатия');
  return {
    name,
    packed: method === 8,
    packedSize: archive.readUInt32LE(at + 20),
    at: archive.readUInt32LE(at + 42),
  };
}

function contentOf(archive: Buffer, { packed, packedSize, at }: Entry, most: number): Buffer {
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const bytes = archive.subarray(start, start + packedSize);
  if (bytes.length > most) throw new BadPackage('Больше 5 МБ');
  return packed ? inflateRawSync(bytes, { maxOutputLength: Math.max(most, 1) }) : bytes;
}
