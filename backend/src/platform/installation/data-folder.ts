import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { clusterFolder } from '../database/embedded/embedded-postgres.js';
import { type RunAs, unprivilegedUser } from '../database/embedded/run-as.js';
import { errorCode, reasonOf, StartRefused } from '../start-refused.js';
import { projectRoot } from './project-root.js';

const SYSTEM_FOLDER = '/var/lib/zveno';

/**
 * Выбирает папку данных, ничего не создавая.
 *
 * По умолчанию это `data` в папке проекта. Запуск от root — особый случай: база работает от другого пользователя,
 * и если тот не может пройти к проекту (например, в /root), данные ложатся в /var/lib/zveno.
 */
export function chooseDataFolder(explicit: string | undefined, embedded: boolean): string {
  const folder = path.resolve(projectRoot, explicit ?? 'data');
  const user = embedded ? unprivilegedUser(clusterFolder(folder)) : undefined;
  const barrier = user && barrierOnTheWay(path.dirname(folder), user);
  if (barrier === undefined) return folder;
  if (explicit === undefined) return SYSTEM_FOLDER;
  throw new StartRefused(
    `Папка данных ${folder} не подходит: к ней не пройти пользователю базы (закрыта ${barrier}). ` +
      `Задайте в ZVENO_DATA_DIR другую, например ${SYSTEM_FOLDER}, или запустите Звено не от root.`,
  );
}

/** Первая на пути папка, сквозь которую пользователь не пройдёт; `undefined`, если путь открыт. */
function barrierOnTheWay(folder: string, user: RunAs): string | undefined {
  const parent = path.dirname(folder);
  const above = parent === folder ? undefined : barrierOnTheWay(parent, user);
  return above ?? (existsSync(folder) && !mayPass(folder, user) ? folder : undefined);
}

function mayPass(folder: string, { uid, gid }: RunAs): boolean {
  const { mode, ...owner } = statSync(folder);
  // Не папка на пути — другая беда: о ней скажет создание папки.
  if ((mode & constants.S_IFMT) !== constants.S_IFDIR) return true;
  if (owner.uid === uid) return (mode & 0o100) !== 0;
  if (owner.gid === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Создаёт папку данных и убеждается, что в неё можно писать. */
export function prepareDataFolder(folder: string): void {
  try {
    createFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartRefused(
      `Папка данных ${folder} недоступна для записи пользователю ${os.userInfo().username} ` +
        `(${errorCode(error) || reasonOf(error)}): исправьте её права или задайте другую в ZVENO_DATA_DIR.`,
    );
  }
}

/** Сама папка закрыта от чужих, а вот её новые родители — нет: сквозь них идёт пользователь базы. */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  const umask = process.umask(0o022);
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  process.umask(umask);
}
