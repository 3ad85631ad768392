const versions = (names) => Object.fromEntries(names.map((name) => [name, '*']));
const manifest = (name, dependencies, more = {}) =>
  JSON.stringify({ name, type: 'module', dependencies: versions(dependencies), ...more });
const eachModule = { exports: { './*.js': { source: './src/*.ts' } } };
const oneModule = { exports: { '.': { source: './src/index.ts' } } };
const ours = ['@zveno/contracts', '@zveno/engine', '@zveno/migrations'];

/** Дом в миниатюре: по файлу на слой, чтобы было кого нарушать. */
export const house = {
  'package.json': manifest('house', []),
  'backend/package.json': manifest('@zveno/backend', [...ours, 'typeorm', '@nestjs/common'], {
    devDependencies: versions(['supertest']),
  }),
  'backend/contracts/package.json': manifest(
    '@zveno/contracts',
    ['zod', 'yaml', '@zveno/engine'],
    eachModule,
  ),
  'backend/engine/package.json': manifest('@zveno/engine', ['zod', '@zveno/contracts'], eachModule),
  'migrations/package.json': manifest('@zveno/migrations', ours, oneModule),
  'plugins/sdk/package.json': manifest('@zveno/plugin-sdk', ours, oneModule),
  'plugins/greeting/package.json': manifest('greeting', [
    '@nestjs/common',
    'typeorm',
    '@zveno/plugin-sdk',
  ]),
  'frontend/package.json': manifest('@zveno/frontend', [...ours, '@angular/core']),
  'backend/contracts/src/words.ts': 'export const words = 1;',
  'backend/engine/src/step.ts':
    "import { words } from '@zveno/contracts/words.js'; export const step = words;",
  'backend/src/ports/clock.ts':
    "import { words } from '@zveno/contracts/words.js'; export const clock = words;",
  'backend/src/api/page.ts':
    "import { clock } from '../ports/clock.js'; export const page = clock;",
  'backend/src/runtime/turn.ts':
    "import { step } from '@zveno/engine/step.js'; import { clock } from '../ports/clock.js'; export const turn = [step, clock];",
  'backend/src/platform/database/store.ts':
    "import { scheme } from '@zveno/migrations'; import { clock } from '../../ports/clock.js'; export const store = [scheme, clock];",
  'backend/src/features/chains/chain.ts':
    "import { DataSource } from 'typeorm'; import { turn } from '../../runtime/turn.js'; import { page } from '../../api/page.js'; export const chain = [DataSource, turn, page];",
  'backend/src/features/chains/index.ts': "export { chain } from './chain.js';",
  'migrations/src/index.ts': 'export const scheme = 1;',
  'plugins/sdk/src/index.ts':
    "import { words } from '@zveno/contracts/words.js'; export const sdk = words;",
  'plugins/sdk/src/inner.ts': "import { sdk } from './index.js'; export const inner = sdk;",
  'backend/test/support/builder.ts':
    "import { clock } from '../../src/ports/clock.js'; export const builder = clock;",
  'frontend/src/app/features/editor/editor.ts':
    "import { Injectable } from '@angular/core'; import { step } from '@zveno/engine/step.js'; export const editor = [Injectable, step];",
};

/** Дозволенное: на это не должно сработать ни одно правило. */
export const allowed = {
  'backend/src/features/tasks/run-chain.ts':
    "import { chain } from '../chains/index.js'; export const runChain = chain;",
  'backend/src/app/app.module.ts':
    "import { store } from '../platform/database/store.js'; import { chain } from '../features/chains/index.js'; export const app = [store, chain];",
  'plugins/greeting/src/index.ts':
    "import { Module } from '@nestjs/common'; import { sdk } from '@zveno/plugin-sdk'; export const greeting = [Module, sdk];",
  'frontend/src/app/features/editor/graph/moves.ts':
    "import { step } from '@zveno/engine/step.js'; export const moves = step;",
  'backend/src/features/chains/chain.db.spec.ts':
    "import { builder } from '../../../test/support/builder.js'; import request from 'supertest'; export const tried = [builder, request];",
};

const take = (name, from) => `import { ${name} } from '${from}'; export const taken = ${name};`;

/** По нарушению на правило; ключ — имя правила, которое обязано его поймать. */
export const breaches = {
  'no-cycles': {
    file: 'backend/src/features/chains/circle.ts',
    source: take('taken', './circle.js'),
  },
  'every-import-resolvable': {
    file: 'backend/src/features/chains/lost.ts',
    source: take('lost', '@zveno/contracts/nowhere.js'),
  },
  'packages-are-declared': {
    file: 'backend/src/features/chains/undeclared.ts',
    source: take('parse', 'yaml'),
  },
  'source-needs-no-dev-packages': {
    file: 'backend/src/features/chains/dev-package.ts',
    source: take('agent', 'supertest'),
  },
  'source-sees-no-tests': {
    file: 'backend/src/features/chains/sees-test.ts',
    source: take('builder', '../../../test/support/builder.js'),
  },
  'no-orphans': { file: 'backend/src/features/chains/alone.ts', source: 'export const alone = 1;' },
  'contracts-are-the-bottom': {
    file: 'backend/contracts/src/upward.ts',
    source: take('step', '@zveno/engine/step.js'),
  },
  'contracts-need-zod-only': {
    file: 'backend/contracts/src/package.ts',
    source: take('parse', 'yaml'),
  },
  'engine-sees-contracts': {
    file: 'backend/engine/src/upward.ts',
    source: `import type { clock } from '../../src/ports/clock.js'; export type Taken = typeof clock;`,
  },
  'engine-needs-few-packages': {
    file: 'backend/engine/src/node-module.ts',
    source: take('readFileSync', 'node:fs'),
  },
  'ports-see-contracts': {
    file: 'backend/src/ports/upward.ts',
    source: take('step', '@zveno/engine/step.js'),
  },
  'api-sees-ports': {
    file: 'backend/src/api/upward.ts',
    source: take('chain', '../features/chains/index.js'),
  },
  'platform-sees-ports': {
    file: 'backend/src/platform/queue/upward.ts',
    source: take('chain', '../../features/chains/index.js'),
  },
  'runtime-sees-ports': {
    file: 'backend/src/runtime/sideways.ts',
    source: take('store', '../platform/database/store.js'),
  },
  'features-see-no-adapters': {
    file: 'backend/src/features/tasks/adapter.ts',
    source: take('store', '../../platform/database/store.js'),
  },
  'slice-front-door': {
    file: 'backend/src/features/tasks/back-door.ts',
    source: take('chain', '../chains/chain.js'),
  },
  'app-stays-in-backend': {
    file: 'backend/src/app/pages.ts',
    source: take('editor', '../../../frontend/src/app/features/editor/editor.js'),
  },
  'migrations-for-database-only': {
    file: 'backend/src/platform/queue/scheme.ts',
    source: take('scheme', '@zveno/migrations'),
  },
  'migrations-see-nobody': {
    file: 'migrations/src/upward.ts',
    source: take('words', '@zveno/contracts/words.js'),
  },
  'plugins-see-the-sdk': {
    file: 'plugins/greeting/src/inner.ts',
    source: take('inner', '../../sdk/src/inner.js'),
  },
  'plugins-need-the-sdk': {
    file: 'plugins/greeting/src/package.ts',
    source: take('DataSource', 'typeorm'),
  },
  'sdk-sees-contracts': {
    file: 'plugins/sdk/src/upward.ts',
    source: take('clock', '../../../backend/src/ports/clock.js'),
  },
  'frontend-sees-engine': {
    file: 'frontend/src/app/core/server.ts',
    source: take('clock', '../../../../backend/src/ports/clock.js'),
  },
  'graph-without-angular': {
    file: 'frontend/src/app/features/editor/graph/framework.ts',
    source: take('Injectable', '@angular/core'),
  },
  'frontend-shared-sees-no-pages': {
    file: 'frontend/src/app/shared/page.ts',
    source: take('editor', '../features/editor/editor.js'),
  },
};
