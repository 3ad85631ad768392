import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { isAlive } from './postmaster.js';
import { runProgram } from './run-program.js';

/** Сигналы остановки PostgreSQL и сколько секунд ждать после каждого: быстрая, немедленная, принудительная. */
const STEPS = [
  ['SIGINT', 30],
  ['SIGQUIT', 10],
  ['SIGKILL', 5],
] as const;

/** Останавливает сервер: сперва быстро и чисто, а если он не отвечает — так, что при запуске он восстановится по журналу. */
export async function stopPostmaster(pid: number, cluster: Cluster): Promise<void> {
  if (process.platform === 'win32') return stopOnWindows(cluster);
  for (const [signal, seconds] of STEPS) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await gone(pid, seconds)) return;
  }
  throw new Error(`PostgreSQL (процесс ${pid}) не завершился даже по SIGKILL`);
}

async function gone(pid: number, seconds: number): Promise<boolean> {
  const deadline = AbortSignal.timeout(seconds * 1000);
  while (isAlive(pid)) {
    if (deadline.aborted) return false;
    await pause(10);
  }
  return true;
}

/** В Windows нет SIGINT для чужого процесса: чистую остановку умеет только `pg_ctl`. */
async function stopOnWindows(cluster: Cluster): Promise<void> {
  const program = path.join(cluster.binaries, 'bin', 'pg_ctl.exe');
  await runProgram(program, ['stop', '-D', cluster.dir, '-m', 'fast', '-w'], undefined);
}
