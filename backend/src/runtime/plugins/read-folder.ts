import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { BadPackage } from './bad-package.js';
import { mostBytes, mostFiles } from './plugin-package.js';

/** Исходники собранного плагина и тесты автора для работы не нужны. */
const skipped =
  /^(\.|node_modules$|src$|test$)|\.(d\.ts|map)$|\.(spec|test)\.(m?js|ts)$|^tsconfig.*\.json$/;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly changed: number;
}

/** Имена, размеры и времена файлов: по ним узнают перемену, не читая содержимое. */
export async function lookAt(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  await walk(folder, '', entries);
  return entries;
}

/** Читает увиденное. */
export async function readFiles(
  folder: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Buffer>> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > mostFiles || total > mostBytes) {
    throw new BadPackage('too-much', { most: mostFiles });
  }
  const files = new Map<string, Buffer>();
  for (const { name } of entries) files.set(name, await readFile(path.join(folder, name)));
  return files;
}

async function walk(folder: string, inside: string, entries: Entry[]): Promise<void> {
  for (const name of (await readdir(path.join(folder, inside))).sort()) {
    if (skipped.test(name) || entries.length > mostFiles) continue;
    const place = inside === '' ? name : `${inside}/${name}`;
    const stat = await lstat(path.join(folder, place));
    if (stat.isSymbolicLink()) throw new BadPackage('link', { name: place });
    if (stat.isDirectory()) await walk(folder, place, entries);
    else if (stat.isFile()) entries.push({ name: place, size: stat.size, changed: stat.mtimeMs });
  }
}
