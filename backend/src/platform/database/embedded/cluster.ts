import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  lchown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { StartRefused } from '../../start-refused.js';
import { runProgram } from './run-program.js';
import type { RunAs } from './run-as.js';

const MAJOR = '18';

/** Папка кластера PostgreSQL и всё, что нужно, чтобы с ней работать. */
export interface Cluster {
  readonly dir: string;
  /** Папка с `bin/postgres`, `bin/initdb`, `bin/pg_ctl`. */
  readonly binaries: string;
  readonly logFile: string;
  readonly runAs: RunAs | undefined;
}

/** Имя, под которым процессы этого кластера видны в списке процессов. */
export const clusterName = (dir: string) =>
  `zveno-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`;

export const clusterExists = (dir: string) => existsSync(path.join(dir, 'PG_VERSION'));

/**
 * Создаёт кластер, если его нет. Он появляется под своим именем целиком: прерванное создание ничего не оставляет.
 * @param options дополнительные параметры `initdb`.
 */
export async function ensureCluster(
  cluster: Cluster,
  password: string,
  options: readonly string[] = [],
): Promise<void> {
  if (clusterExists(cluster.dir)) return openExisting(cluster);
  const draft = `${cluster.dir}.partial`;
  const passwordFile = `${draft}.password`;
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    await handOver([draft, passwordFile], cluster);
    await initialise(cluster, draft, [`--pwfile=${passwordFile}`, ...options]);
    await rename(draft, cluster.dir);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** Пользователь базы получает свои файлы и право пройти к ним сквозь папку данных. */
async function handOver(targets: readonly string[], cluster: Cluster): Promise<void> {
  if (!cluster.runAs) return;
  await chmod(path.dirname(cluster.dir), 0o711);
  for (const target of targets) await chown(target, cluster.runAs.uid, cluster.runAs.gid);
}

async function initialise(
  cluster: Cluster,
  dir: string,
  options: readonly string[],
): Promise<void> {
  const access = ['-U', 'zveno', '--auth=scram-sha-256'];
  // Порядок строк — по кодам, а регистр — по Юникоду: под одной локалью C поиск не узнал бы «скидка» в «Скидка».
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const text = ['--encoding=UTF8', ...locale, '--no-instructions'];
  const program = path.join(cluster.binaries, 'bin/initdb');
  await runProgram(program, ['-D', dir, ...access, ...text, ...options], cluster.runAs);
}

async function openExisting(cluster: Cluster): Promise<void> {
  await checkVersion(cluster.dir);
  if (cluster.runAs && (await stat(cluster.dir)).uid === 0) await adopt(cluster.dir, cluster.runAs);
}

/** Папка, восстановленная из копии от root, принадлежит root: PostgreSQL такую не откроет. */
async function adopt(dir: string, { uid, gid }: RunAs): Promise<void> {
  await chmod(path.dirname(dir), 0o711);
  await chmod(dir, 0o700);
  await chown(dir, uid, gid);
  for (const name of await readdir(dir, { recursive: true }))
    await lchown(path.join(dir, name), uid, gid);
}

async function checkVersion(dir: string): Promise<void> {
  const found = (await readFile(path.join(dir, 'PG_VERSION'), 'utf8')).trim();
  if (found === MAJOR) return;
  throw new StartRefused(
    `База в ${dir} создана PostgreSQL ${found}, а эта версия Звена работает с PostgreSQL ${MAJOR}: ` +
      'запустите прежнюю версию Звена и перенесите данные или укажите свой сервер в DATABASE_URL.',
  );
}
