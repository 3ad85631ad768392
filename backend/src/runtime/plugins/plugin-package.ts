import { hash } from 'node:crypto';
import { parseJson } from '@zveno/contracts/parse-json.js';
import { PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { schemaReasons } from '@zveno/contracts/schema-problems.js';
import { BadPackage } from './bad-package.js';

/** Код плагина, прочитанный целиком и проверенный; на диске и в базе его ещё нет. */
export interface PluginPackage {
  readonly hash: string;
  readonly manifest: PluginManifest;
  readonly files: Readonly<Record<string, string>>;
}

export const mostFiles = 300;
export const mostBytes = 5_000_000;
const longestName = 200;
const safeName = /^[\w.-]+(\/[\w.-]+)*$/;
const manifestName = 'plugin.json';

/** Собирает плагин из файлов; бросает `BadPackage`. */
export function packageOf(found: ReadonlyMap<string, Buffer>): PluginPackage {
  checkFiles(found);
  const described = found.get(manifestName);
  if (!described) throw new BadPackage('no-file', { name: manifestName });
  const manifest = manifestOf(described.toString('utf8'));
  if (!found.has(manifest.main)) throw new BadPackage('no-main', { name: manifest.main });
  const names = [...found.keys()].sort();
  const files = Object.fromEntries(
    names.map((name) => [name, found.get(name)?.toString('base64') ?? '']),
  );
  return { hash: hash('sha256', JSON.stringify(files)), manifest, files };
}

function checkFiles(found: ReadonlyMap<string, Buffer>): void {
  if (found.size > mostFiles) throw new BadPackage('too-many-files', { most: mostFiles });
  const bytes = [...found.values()].reduce((sum, { length }) => sum + length, 0);
  if (bytes > mostBytes) throw new BadPackage('too-large');
  const places = new Set<string>();
  for (const name of found.keys()) {
    const bad =
      name.length > longestName ||
      !safeName.test(name) ||
      name.split('/').some((part) => /^\.+$/.test(part));
    if (bad) throw new BadPackage('bad-name', { name: name.slice(0, 100) });
    places.add(name.toLowerCase());
  }
  checkPlaces(found, places);
}

/** Любая файловая система обязана суметь разложить такой набор: не два файла на одном месте и не файл на месте папки. */
function checkPlaces(found: ReadonlyMap<string, Buffer>, places: ReadonlySet<string>): void {
  if (places.size < found.size) throw new BadPackage('case-twins');
  for (const place of places) {
    const parts = place.split('/').slice(0, -1);
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const taken = above.find((folder) => places.has(folder));
    if (taken !== undefined) throw new BadPackage('file-and-folder', { name: taken });
  }
}

function manifestOf(text: string): PluginManifest {
  const { data, error } = PluginManifest.safeParse(jsonOf(text));
  if (data) return data;
  const [first] = schemaReasons(error);
  const issue = { place: first?.path ?? '', issue: first?.reason ?? '' };
  throw new BadPackage('manifest', { name: manifestName, ...issue });
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new BadPackage('not-json', { name: manifestName });
  }
}
