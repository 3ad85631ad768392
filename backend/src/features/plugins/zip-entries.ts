import { BadPackage } from '../../runtime/plugins/bad-package.js';
import { mostFiles } from '../../runtime/plugins/plugin-package.js';

const centralMark = 0x02014b50;
const centralLength = 46;
const endMark = Buffer.from([0x50, 0x4b, 5, 6]);
const endLength = 22;
/** Вид файла в правах Unix: ссылка и прочее плагину не нужны. */
const kindMask = 0o170000;
const regular = 0o100000;
/** Шифрование трёх видов: простое, сильное и оглавления. */
const encrypted = 1 | (1 << 6) | (1 << 13);
/** С этими числами настоящие ищут в записи zip64; файлу до 5 МБ она ни к чему. */
const elsewhere16 = 0xffff;
const elsewhere32 = 0xffffffff;

/** Что сказано о файле в оглавлении; что сказанное правда, ещё предстоит проверить. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Где начинается заголовок самого файла. */
  readonly at: number;
}

/** Файлы оглавления; папки в нём пропускаются: их создают имена файлов. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const { end, count, start } = endOf(archive);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (archive.readUInt32LE(at) !== centralMark) throw spoilt();
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((it) =>
      archive.readUInt16LE(at + it),
    );
    const entry = entryAt(archive, at, name);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += centralLength + name + extra + comment;
  }
  if (at !== end) throw spoilt();
  return entries;
}

function endOf(archive: Buffer): { end: number; count: number; start: number } {
  const end = archive.lastIndexOf(endMark);
  if (end < 0 || archive.length - end < endLength) throw new BadPackage('no-contents');
  const [disk, first, , count = 0, comment = 0] = [4, 6, 8, 10, 20].map((it) =>
    archive.readUInt16LE(end + it),
  );
  const start = archive.readUInt32LE(end + 16);
  if (count === elsewhere16 || start === elsewhere32) throw zip64();
  if (disk !== 0 || first !== 0) throw new BadPackage('volumes');
  if (end + endLength + comment !== archive.length) throw spoilt();
  if (count > mostFiles * 2) throw new BadPackage('too-many-files', { most: mostFiles });
  return { end, count, start };
}

function entryAt(archive: Buffer, at: number, nameLength: number): ZipEntry {
  const name = archive.toString('utf8', at + centralLength, at + centralLength + nameLength);
  const [crc = 0, packedSize = 0, size = 0, attributes = 0, place = 0] = [16, 20, 24, 38, 42].map(
    (it) => archive.readUInt32LE(at + it),
  );
  if ([packedSize, size, place].includes(elsewhere32)) throw zip64();
  if ((archive.readUInt16LE(at + 8) & encrypted) !== 0) {
    throw new BadPackage('encrypted', { name });
  }
  const kind = (attributes >>> 16) & kindMask;
  if (kind !== 0 && kind !== regular && !name.endsWith('/')) {
    throw new BadPackage('not-file', { name });
  }
  const method = archive.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new BadPackage('compression');
  return { name, packed: method === 8, packedSize, size, crc, at: place };
}

const spoilt = () => new BadPackage('spoilt-contents');
const zip64 = () => new BadPackage('zip64');
