#!/usr/bin/env node
/** Проверка плагина: `npm run plugin:test -- имя` или `-- /путь/к/папке`. Типы, если это TypeScript, и тесты. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inProject } from './paths.mjs';
import { pluginHome } from './plugin-home.mjs';

const [wanted = ''] = process.argv.slice(2);
const folder = pluginHome(wanted);
if (existsSync(path.join(folder, 'tsconfig.json')))
  perform(inProject('node_modules/typescript/bin/tsc'), '-p', folder);
perform('--test');

/** Тем же Node, который исполняет плагины. */
function perform(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
