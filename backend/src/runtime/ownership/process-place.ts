import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Где живёт процесс: загрузка ядра и пространство номеров процессов. В одном месте номер значит одно и то
 * же, поэтому о гибели соседа можно спросить ядро, а не ждать срока. Нет `/proc` — места не назвать.
 */
export function processPlace(): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/** Ядро ручается, что процесса нет; все его соединения уже закрыты. */
export function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
