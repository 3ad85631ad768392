// Плагины без остальной установки, отдельным процессом: база приходит сообщением родителя, числа уходят им же.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { DataSource } from 'typeorm';
import { SystemClock } from '../dist/platform/clock/system-clock.js';
import { PrivateTargets } from '../dist/platform/http/private-targets.js';
import { SystemNames } from '../dist/platform/http/system-names.js';
import { UndiciCaller } from '../dist/platform/http/undici-caller.js';
import { PluginJournal } from '../dist/platform/plugin-host/plugin-journal.js';
import { PluginStorage } from '../dist/platform/plugin-host/plugin-storage.js';
import { WorkerPluginHost } from '../dist/platform/plugin-host/worker-plugin-host.js';
import { SocketRealtime } from '../dist/platform/realtime/socket-realtime.js';
import { manifest } from './plugin-samples.mjs';

/** Сроки запуска прежних потоков истекают через десять секунд. */
const settling = 11_000;

let edition = 0;

export function hosted(id, code) {
  edition += 1;
  return {
    id,
    hash: `h${edition}`,
    manifest: PluginManifest.parse(manifest(id)),
    files: { 'index.js': Buffer.from(code).toString('base64') },
    granted: PluginGrant.parse({}),
    settings: {},
  };
}

/** Резидентная память после уборки мусора: что осталось на самом деле. */
export async function memory() {
  await pause(settling);
  for (let round = 0; round < 3; round += 1) globalThis.gc();
  await pause(500);
  return process.memoryUsage.rss();
}

/** Поднимает хозяина плагинов, отдаёт найденное `work` родителю и кончает процесс. */
export async function measureHost(work) {
  const [databaseUrl] = await once(process, 'message');
  const codeDir = mkdtempSync(path.join(os.tmpdir(), 'zveno-bench-plugins-'));
  const database = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
  const clock = new SystemClock();
  const caller = new UndiciCaller(new SystemNames(), new PrivateTargets(database, clock));
  const storage = new PluginStorage(database);
  const journal = new PluginJournal(database, new SocketRealtime());
  const host = new WorkerPluginHost(codeDir, clock, { caller, storage, journal });
  process.send(await work(host));
  await host.onApplicationShutdown();
  await caller.onApplicationShutdown();
  await database.destroy();
  rmSync(codeDir, { recursive: true, force: true });
  process.disconnect();
}
