import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Что PostgreSQL пишет о себе в `postmaster.pid` (строки 1, 4 и 8). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Читает `postmaster.pid`; `undefined`, если файла нет или он ещё не дописан. */
export function readPostmaster(clusterDir: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
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
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Номер процесса мог достаться другой программе: прежде чем слать сигнал, убеждаемся, что это наш PostgreSQL. */
export function servesCluster(pid: number, clusterDir: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(clusterDir);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
