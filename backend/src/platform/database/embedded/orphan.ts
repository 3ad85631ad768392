import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, clusterName } from './cluster.js';
import { isAlive, pidFile, readPostmaster, servesCluster } from './postmaster.js';
import { stopPostmaster } from './stop-postmaster.js';

/**
 * Освобождает кластер от того, что осталось после kill -9: работающего без нас PostgreSQL, его осиротевших
 * процессов и устаревшего `postmaster.pid`. Вызывается только под замком папки данных, поэтому всё найденное — бесхозное.
 */
export async function clearOrphan(cluster: Cluster): Promise<void> {
  const recorded = readPostmaster(cluster.dir);
  if (recorded && isAlive(recorded.pid)) {
    if (servesCluster(recorded.pid, cluster.dir)) await stopPostmaster(recorded.pid, cluster);
    else await rm(pidFile(cluster.dir), { force: true });
  }
  await clearBackends(cluster.dir);
}

/**
 * Убитый postmaster оставляет рабочие процессы: большинство уходит само, но занятый запросом может держать
 * общую память. Узнаём их по имени кластера в заголовке процесса.
 */
async function clearBackends(clusterDir: string): Promise<void> {
  const left = backends(clusterDir);
  for (const pid of left) tryKill(pid, 'SIGQUIT');
  for (let attempt = 0; attempt < 100 && left.some(isAlive); attempt++) await pause(20);
  for (const pid of left.filter(isAlive)) tryKill(pid, 'SIGKILL');
}

function backends(clusterDir: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const title = `postgres: ${clusterName(clusterDir)}: `;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && processTitle(pid).startsWith(title));
}

function processTitle(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Процесс успел уйти сам.
  }
}
