import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { aManifest, aNode } from './plugin-folder.js';

export interface ArchivedFile {
  readonly name: string;
  readonly content?: string | Buffer;
}

/** Файлы исправного плагина с одним узлом `do`. */
export const pluginFiles = (id: string, rest: object = {}, code = aNode('do', '1')) => [
  { name: 'plugin.json', content: JSON.stringify(aManifest(id, rest)) },
  { name: 'index.js', content: code },
];

interface TarFile extends ArchivedFile {
  readonly kind?: string;
  /** Размер в заголовке, когда он не тот, что у содержимого. */
  readonly says?: number;
}

/** Архив tar по правилам ustar: ровно те поля, которые читает установка. */
export function tgz(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap(({ name, content = '', kind = '0', says }) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write((says ?? body.length).toString(8).padStart(11, '0'), 124);
    header.write(kind, 156);
    header.write('ustar', 257);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

/** Запись zip; всё, кроме имени и содержимого, — чтобы соврать. */
interface ZipFile extends ArchivedFile {
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly at?: number;
  /** Имя в заголовке самого файла, когда оно не то, что в оглавлении. */
  readonly localName?: string;
}

interface ZipEnd {
  readonly count?: number;
  readonly start?: number;
  readonly disk?: number;
  readonly tail?: Buffer;
}

/** Архив zip, каким его пишут программы, или испорченный в названных местах. */
export function zip(files: readonly ZipFile[], end: ZipEnd = {}): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const part = localPart(file);
    central.push(centralPart(file, at));
    parts.push(part);
    at += part.length;
  }
  const index = Buffer.concat(central);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  tail.writeUInt16LE(end.count ?? files.length, 8);
  tail.writeUInt16LE(end.count ?? files.length, 10);
  tail.writeUInt32LE(index.length, 12);
  tail.writeUInt32LE(end.start ?? at, 16);
  return Buffer.concat([...parts, index, tail, end.tail ?? Buffer.alloc(0)]);
}

/** Поля, общие у заголовка файла и оглавления, с места `at`. */
function writeFields(header: Buffer, file: ZipFile, at: number): void {
  const { packed, body } = bodyOf(file);
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(file.flags ?? 0, at + 2);
  header.writeUInt16LE(file.method ?? (file.stored ? 0 : 8), at + 4);
  header.writeUInt32LE(file.crc ?? crc32(body), at + 10);
  header.writeUInt32LE(file.packedSize ?? packed.length, at + 14);
  header.writeUInt32LE(file.size ?? body.length, at + 18);
}

function localPart(file: ZipFile): Buffer {
  const name = Buffer.from(file.localName ?? file.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFields(header, file, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, bodyOf(file).packed]);
}

function centralPart(file: ZipFile, at: number): Buffer {
  const name = Buffer.from(file.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  writeFields(header, file, 6);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(file.at ?? at, 42);
  return Buffer.concat([header, name]);
}

function bodyOf({ content = '', stored }: ZipFile): { body: Buffer; packed: Buffer } {
  const body = Buffer.from(content);
  return { body, packed: stored ? body : deflateRawSync(body) };
}
