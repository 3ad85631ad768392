import { readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';

const scripts = (folder) =>
  JSON.parse(readFileSync(inProject(folder, 'package.json'), 'utf8')).scripts ?? {};

const shared = ['package-lock.json', 'tsconfig.base.json'];
const contracts = ['backend/contracts/src', 'backend/contracts/tsconfig.build.json'];
const engine = ['backend/engine/src', 'backend/engine/tsconfig.build.json'];
const pluginSdk = [
  'plugins/sdk/src',
  'plugins/sdk/package.json',
  'plugins/sdk/tsconfig.build.json',
];
/** Плагины, которые поставляются со «Звеном»: собираются вместе с общими пакетами. */
const shipped = ['ai-reply', 'owner-commands', 'tables', 'work-hours'].map((it) => `plugins/${it}`);
const shippedPlugins = [
  'plugins/tsconfig.build.json',
  'plugins/tsconfig.plugin.json',
  ...shipped.flatMap((it) => [`${it}/src`, `${it}/tsconfig.build.json`]),
];
const migrations = ['migrations/src', 'migrations/tsconfig.build.json'];

/** Общие пакеты: от них зависит всё остальное, поэтому они собираются первыми. */
export const packagesUnit = {
  title: 'Собираю общие пакеты',
  inputs: [
    ...shared,
    'package.json',
    ...contracts,
    ...engine,
    ...migrations,
    ...pluginSdk,
    ...shippedPlugins,
  ],
  outputs: [
    'backend/contracts/dist',
    'migrations/dist',
    'plugins/sdk/dist',
    ...shipped.map((it) => `${it}/dist`),
  ],
  command: ['run', 'build:packages'],
};

const backendUnit = {
  title: 'Собираю сервер',
  inputs: [
    ...packagesUnit.inputs,
    'backend/src',
    'scripts/bundle-server.mjs',
    'backend/package.json',
    'backend/nest-cli.json',
    'backend/tsconfig.json',
    'backend/tsconfig.build.json',
  ],
  outputs: ['backend/dist'],
  command: ['run', 'build:backend'],
  // Описание сборки не меняется, если изменились только библиотеки, поэтому складываем всегда вслед за сервером.
  then: ['run', 'build:bundle'],
};

const frontendUnit = {
  title: 'Собираю интерфейс',
  inputs: [
    ...shared,
    ...contracts,
    ...engine,
    'docs/reference/openapi.json',
    'frontend/src',
    'frontend/public',
    'frontend/package.json',
    'frontend/angular.json',
    'frontend/tsconfig.json',
    'frontend/tsconfig.app.json',
    'frontend/pack.mjs',
    'frontend/built-parts.mjs',
    'frontend/join-parts.mjs',
    'frontend/compress-parts.mjs',
  ],
  ignored: ['frontend/src/app/api'],
  outputs: ['frontend/dist'],
  command: ['run', '-w', '@zveno/frontend', 'build'],
};

/** То, что собирается одновременно после общих пакетов. */
export const productUnits = () =>
  scripts('frontend').build ? [backendUnit, frontendUnit] : [backendUnit];
