import { hash } from 'node:crypto';
import { parseJson } from '@zveno/contracts/parse-json.js';
import { PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { z } from 'zod';

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

/** Плагин нельзя принять; текст — для того, кто его собирал. */
export class BadPackage extends Error {
  override readonly name = 'BadPackage';
}

/** Собирает плагин из файлов; бросает `BadPackage`. */
export function packageOf(found: ReadonlyMap<string, Buffer>): PluginPackage {
  checkFiles(found);
  const described = found.get(manifestName);
  if (!described) throw new BadPackage(`Нет файла ${manifestName}`);
  const manifest = manifestOf(described.toString('utf8'));
  if (!found.has(manifest.main)) throw new BadPackage(`Нет файла ${manifest.main} из поля main`);
  const names = [...found.keys()].sort();
  const files = Object.fromEntries(
    names.map((name) => [name, found.get(name)?.toString('base64') ?? '']),
  );
  return { hash: hash('sha256', JSON.stringify(files)), manifest, files };
}

function checkFiles(found: ReadonlyMap<string, Buffer>): void {
  if (found.size > mostFiles) throw new BadPackage(`Больше ${mostFiles} файлов`);
  const bytes = [...found.values()].reduce((sum, { length }) => sum + length, 0);
  if (bytes > mostBytes) throw new BadPackage('Больше 5 МБ');
  const places = new Set<string>();
  for (const name of found.keys()) {
    const bad =
      name.length > longestName ||
      !safeName.test(name) ||
      name.split('/').some((part) => /^\.+$/.test(part));
    if (bad) throw new BadPackage(`Недопустимое имя файла «${name.slice(0, 100)}»`);
    places.add(name.toLowerCase());
  }
  checkPlaces(found, places);
}

/** Любая файловая система обязана суметь разложить такой набор: не два файла на одном месте и не файл на месте папки. */
function checkPlaces(found: ReadonlyMap<string, Buffer>, places: ReadonlySet<string>): void {
  if (places.size < found.size) throw new BadPackage('Имена файлов различаются только регистром');
  for (const place of places) {
    const parts = place.split('/').slice(0, -1);
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const taken = above.find((folder) => places.has(folder));
    if (taken !== undefined) throw new BadPackage(`«${taken}» — и файл, и папка`);
  }
}

function manifestOf(text: string): PluginManifest {
  const parsed = PluginManifest.safeParse(jsonOf(text), { error: z.locales.ru().localeError });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new BadPackage(`${manifestName}, поле «${place}»: ${issue?.message ?? ''}`);
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new BadPackage(`${manifestName} — не JSON`);
  }
}
