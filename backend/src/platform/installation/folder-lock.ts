import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from '../start-refused.js';

/** Замок на папку данных. Держится, пока жив процесс: после kill -9 его снимает ядро системы. */
export interface FolderLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Занимает папку данных. Замок — исключительная транзакция SQLite: файл с номером процесса не годится,
 * потому что переживает kill -9, а номер достаётся другой программе.
 */
export function lockFolder(dataDir: string): FolderLock {
  const database = new DatabaseSync(path.join(dataDir, 'lock.db'));
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    database.close();
    throw isBusy(error) ? new StartRefused(occupied(dataDir)) : error;
  }
  writeFileSync(holderFile(dataDir), String(process.pid));
  return { release: () => database.close() };
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;

const holderFile = (dataDir: string) => path.join(dataDir, 'zveno.pid');

function occupied(dataDir: string): string {
  return (
    `Звено уже запущено на папке данных ${dataDir}${holder(dataDir)}: остановите его (Ctrl+C в его окне) ` +
    'или задайте этому экземпляру другую папку в ZVENO_DATA_DIR.'
  );
}

/** Номер процесса нужен только человеку, решение по нему не принимается. */
function holder(dataDir: string): string {
  try {
    return ` (процесс ${readFileSync(holderFile(dataDir), 'utf8')})`;
  } catch {
    return '';
  }
}
