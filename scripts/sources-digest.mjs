import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';

/** Отпечаток содержимого файлов и папок: время изменения не годится, `git checkout` меняет и его. */
export function sourcesDigest(inputs, ignored = []) {
  const hash = createHash('sha256');
  for (const input of inputs)
    for (const file of filesOf(input).filter(
      (name) => !ignored.some((dir) => isInside(name, dir)),
    )) {
      hash.update(`\0${file}\0`);
      hash.update(readFileSync(inProject(file)));
    }
  return hash.digest('hex');
}

const isInside = (file, dir) => file.startsWith(`${dir}/`);

function filesOf(input) {
  const found = statSync(inProject(input), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [input];
  return readdirSync(inProject(input), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.ts$/.test(entry.name))
    .map((entry) => projectPath(path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

const projectPath = (file) => path.relative(inProject(), file).split(path.sep).join('/');
