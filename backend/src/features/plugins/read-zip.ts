import { crc32, inflateRawSync } from 'node:zlib';
import { BadPackage } from '../../runtime/plugins/bad-package.js';
import { mostBytes } from '../../runtime/plugins/plugin-package.js';
import { zipEntries, type ZipEntry } from './zip-entries.js';

const localMark = 0x04034b50;
const localLength = 30;

/** Файлы zip по оглавлению; сжатие — deflate или никакого. Сказанному в архиве о нём самом не верят. */
export function readZip(archive: Buffer): Map<string, Buffer> {
  try {
    return readAll(archive);
  } catch (error) {
    if (error instanceof BadPackage) throw error;
    throw new BadPackage('spoilt');
  }
}

function readAll(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = mostBytes;
  for (const entry of zipEntries(archive)) {
    if (files.has(entry.name)) throw new BadPackage('twice', { name: entry.name });
    left -= entry.size;
    if (left < 0) throw new BadPackage('too-large');
    files.set(entry.name, contentOf(archive, entry));
  }
  return files;
}

function contentOf(archive: Buffer, entry: ZipEntry): Buffer {
  const bytes = packedBytes(archive, entry);
  const content = entry.packed ? inflated(bytes, entry) : bytes;
  if (content.length !== entry.size) throw lies(entry);
  if (crc32(content) !== entry.crc) throw new BadPackage('spoilt-file', { name: entry.name });
  return content;
}

/** Заголовок у самого файла обязан звать его так же, как оглавление: иначе разные программы видят разное. */
function packedBytes(archive: Buffer, { name, at, packedSize }: ZipEntry): Buffer {
  const named = at + localLength;
  const nameEnd = named + archive.readUInt16LE(at + 26);
  const start = nameEnd + archive.readUInt16LE(at + 28);
  const honest =
    archive.readUInt32LE(at) === localMark &&
    archive.toString('utf8', named, nameEnd) === name &&
    start + packedSize <= archive.length;
  if (!honest) throw new BadPackage('misplaced', { name });
  return archive.subarray(start, start + packedSize);
}

/** Объявленный размер — предел распаковки: бомба не успевает раскрыться. */
function inflated(bytes: Buffer, entry: ZipEntry): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(entry.size, 1) });
  } catch {
    throw lies(entry);
  }
}

const lies = ({ name, size }: ZipEntry) => new BadPackage('other-size', { name, size });
