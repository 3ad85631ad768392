// Плагины без остальной установки, отдельным процессом: вызов, загрузка, память, круги «загрузил — выгрузил».
// База приходит сообщением родителя, числа уходят им же.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
import { kinds, manifest } from './plugin-samples.mjs';
import { spread } from './spread.mjs';

const calls = 20_000;
const loads = 5;
const cycles = 200;
/** Круги, после которых память уже не растёт от самого прогрева. */
const warming = 60;
/** Сроки запуска прежних потоков истекают через десять секунд. */
const settling = 11_000;

let edition = 0;

function hosted(id, code) {
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
async function memory() {
  await pause(settling);
  for (let round = 0; round < 3; round += 1) globalThis.gc();
  await pause(500);
  return process.memoryUsage.rss();
}

async function loading(host, code) {
  const before = await memory();
  const times = [];
  for (let number = 0; number < loads; number += 1) {
    const began = performance.now();
    await host.load(hosted(`p${number}`, code));
    times.push(performance.now() - began);
  }
  const bytes = ((await memory()) - before) / loads;
  const rpc = await calling(host);
  for (let number = 0; number < loads; number += 1) await host.unload(`p${number}`);
  return { times: spread(times), bytes, rpc };
}

/** Вызовы по одному: хозяин → поток → хозяин. */
async function calling(host) {
  const call = { type: 'p0.do', settings: { word: 'слово' }, key: 'k', timeoutSeconds: 30 };
  const { signal } = new AbortController();
  const times = [];
  for (let number = 0; number < calls * 1.25; number += 1) {
    const began = performance.now();
    await host.call(call, signal);
    if (number >= calls / 4) times.push(performance.now() - began);
  }
  return spread(times);
}

const counts = () => ({
  threads: readdirSync('/proc/self/task').length,
  files: readdirSync('/proc/self/fd').length,
});

async function cycling(host, code) {
  const turn = async (times) => {
    for (let number = 0; number < times; number += 1) {
      await host.load(hosted('cycle', code));
      await host.unload('cycle');
    }
  };
  await turn(warming);
  const before = { rss: await memory(), ...counts() };
  await turn(cycles);
  return { cycles, before, after: { rss: await memory(), ...counts() } };
}

const [databaseUrl] = await once(process, 'message');
const codeDir = mkdtempSync(path.join(os.tmpdir(), 'zveno-bench-plugins-'));
const database = await new DataSource({ type: 'postgres', url: databaseUrl }).initialize();
const clock = new SystemClock();
const caller = new UndiciCaller(new SystemNames(), new PrivateTargets(database, clock));
const [storage, journal] = [new PluginStorage(database), new PluginJournal(database)];
const host = new WorkerPluginHost(codeDir, clock, { caller, storage, journal });
const found = {};
for (const [name, code] of Object.entries(kinds)) found[name] = await loading(host, code);
found.cycling = await cycling(host, kinds.definePlugin);
process.send(found);
await host.onApplicationShutdown();
await caller.onApplicationShutdown();
await database.destroy();
rmSync(codeDir, { recursive: true, force: true });
process.disconnect();
