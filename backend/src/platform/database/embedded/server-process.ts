import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, clusterName } from './cluster.js';
import { readPostmaster } from './postmaster.js';
import { failure } from './run-program.js';

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Запускает `postgres` и ждёт готовности. Сколько длится восстановление после сбоя, заранее не известно,
 * поэтому срока нет: ждём, пока процесс жив.
 */
export async function launchServer(
  cluster: Cluster,
  port: number,
  settings: readonly string[],
): Promise<ChildProcess> {
  const log = openLog(cluster.logFile);
  const before = statSync(cluster.logFile).size;
  const server = spawn(program(cluster), argumentsOf(cluster, port, settings), {
    cwd: '/',
    // Своя группа процессов: Ctrl+C в терминале не должен остановить базу раньше приложения.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
    ...cluster.runAs,
  });
  closeSync(log);
  await once(server, 'spawn');
  while (server.exitCode === null && server.signalCode === null) {
    const postmaster = readPostmaster(cluster.dir);
    if (postmaster?.pid === server.pid && postmaster?.ready) return server;
    await pause(5);
  }
  throw failure('postgres', server.exitCode, tail(cluster.logFile, before));
}

const program = (cluster: Cluster) =>
  path.join(cluster.binaries, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');

function argumentsOf(cluster: Cluster, port: number, extra: readonly string[]): readonly string[] {
  const settings = [
    `cluster_name=${clusterName(cluster.dir)}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=64MB',
    'log_min_messages=warning',
    'log_checkpoints=off',
    ...extra,
  ];
  return ['-D', cluster.dir, '-p', String(port), ...settings.flatMap((text) => ['-c', text])];
}

function openLog(file: string): number {
  const log = openSync(file, 'a', 0o600);
  if (statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file);
  return log;
}

function tail(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString('utf8');
}
