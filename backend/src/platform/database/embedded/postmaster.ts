import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../start-refused.js';

/** Что PostgreSQL пишет о себе в `postmaster.pid` (строки 1 и 8). */
export interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
}

export const pidFile = (clusterDir: string) => path.join(clusterDir, 'postmaster.pid');

/** Читает `postmaster.pid`; `undefined`, если файла нет или он ещё не дописан. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(clusterDir), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** Жив ли процесс с этим номером. Чужой живой процесс (EPERM) тоже считается живым. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Номер процесса мог достаться другой программе: прежде чем слать сигнал, убеждаемся, что это PostgreSQL этой папки. */
export function servesCluster(pid: number, clusterDir: string): boolean {
  const [program = '', ...args] = commandLine(pid);
  const place = args.indexOf('-D');
  return path.basename(program).startsWith('postgres') && args[place + 1] === clusterDir;
}

function commandLine(pid: number): readonly string[] {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const shown = execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], {
      encoding: 'utf8',
    });
    return splitShown(shown.trim());
  } catch {
    return [];
  }
}

/** `ps` склеивает аргументы пробелами; путь с пробелами узнаём по соседним `-D` и `-p`. */
function splitShown(shown: string): readonly string[] {
  const match = /^(.*?) -D (.*) -p \d/.exec(shown);
  return match ? [match[1] ?? '', '-D', match[2] ?? ''] : [];
}
