import { BadPackage } from '../../runtime/plugins/bad-package.js';
import { readTgz } from './read-tgz.js';
import { readZip } from './read-zip.js';

/** Файлы архива; всё, что не обычный файл или папка, — отказ. Общая папка верхнего уровня снимается. */
export function readArchive(archive: Buffer): ReadonlyMap<string, Buffer> {
  const zip = archive.length >= 4 && archive.readUInt32BE(0) === 0x504b0304;
  const gzip = archive.length >= 2 && archive.readUInt16BE(0) === 0x1f8b;
  if (!zip && !gzip) throw new BadPackage('not-archive');
  return withoutRoot(zip ? readZip(archive) : readTgz(archive));
}

function withoutRoot(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  if (files.has('plugin.json')) return files;
  const [first] = files.keys();
  const root = first?.slice(0, first.indexOf('/') + 1) ?? '';
  if (root === '' || ![...files.keys()].every((name) => name.startsWith(root))) return files;
  return new Map([...files].map(([name, content]) => [name.slice(root.length), content]));
}
