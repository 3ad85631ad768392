#!/usr/bin/env node
// Проверка дома одной командой: `npm run check` — всё, `npm run check:quick` — что успевает за полминуты.
// `--without-tests` — когда следом идёт `npm test`: юнит-тесты пройдут там.
// Шаг печатает одну строку с секундами; независимые шаги идут по двое. Первая неудача останавливает всё.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const trees = ['backend', 'migrations', 'plugins', 'frontend'].filter((it) =>
  existsSync(resolve(root, it)),
);
const shippedPlugins = ['ai-reply', 'owner-commands', 'tables', 'work-hours'].map(
  (it) => `plugins/${it}`,
);
// Папку кеша `npm ci` не трогает; содержимое, а не время файла, решает, что проверять заново.
const cached = '--cache --cache-strategy content --cache-location .cache';
const eslint = (name, files) => ({
  title: `правила кода: ${name}`,
  run: `eslint ${cached}/eslint-${name}/ --max-warnings 0 ${files}`,
});

// Клиент API порождён и в git не лежит, а страницы на него ссылаются.
const prepare = [
  { title: 'пакеты', run: 'npm run -s build:packages' },
  { title: 'клиент API', run: 'npm run -s -w @zveno/frontend api --if-present' },
];
// Справочники порождает собранный сервер.
const prepareAll = [...prepare, { title: 'сервер', run: 'npm run -s build:backend' }];
const quick = [
  // Самые долгие — первыми и врозь: у каждой половины свои программы TypeScript.
  eslint('сервер', '. --ignore-pattern frontend/'),
  eslint('страницы', 'frontend'),
  { title: 'вид', run: `prettier ${cached}/prettier --check --log-level warn .` },
  { title: 'слова', run: 'node scripts/check-words.mjs' },
  { title: 'направления слоёв', run: `depcruise --output-type err ${trees.join(' ')}` },
];
const full = [
  ...quick,
  { title: 'файл замков', run: 'node scripts/check-lock.mjs' },
  { title: 'лишнее', run: 'knip' },
  ...typed(
    'backend/contracts',
    'backend/engine',
    'migrations',
    'backend',
    'plugins/sdk',
    ...shippedPlugins,
  ),
  ...present('frontend/tsconfig.app.json', {
    title: 'типы страниц и шаблонов',
    run: 'ngc --noEmit --composite false -p frontend/tsconfig.app.json',
  }),
  ...present('frontend/tsconfig.spec.json', {
    title: 'типы тестов страниц',
    run: 'tsc --noEmit --composite false -p frontend/tsconfig.spec.json',
  }),
  ...present('frontend/e2e/tsconfig.json', {
    title: 'типы путей пользователя',
    run: 'tsc --noEmit -p frontend/e2e',
  }),
  ...drift('docs:env', 'docs:openapi', 'docs:nodes', 'docs:sdk'),
  { title: 'правила ловят нарушения', run: 'node --test "lint/*.spec.mjs"' },
  { title: 'юнит-тесты', tests: true, run: 'npm run -s jest -- --silent --selectProjects unit' },
  ...present('frontend/jest.config.mjs', {
    title: 'юнит-тесты страниц',
    tests: true,
    run: 'jest --silent --config frontend/jest.config.mjs',
  }),
];

function present(file, step) {
  return existsSync(resolve(root, file)) ? [step] : [];
}

function typed(...folders) {
  return folders.flatMap((folder) =>
    present(`${folder}/tsconfig.json`, {
      title: `типы ${folder}`,
      run: `tsc --noEmit -p ${folder}`,
    }),
  );
}

function drift(...names) {
  return names
    .filter((name) => scripts[name])
    .map((name) => ({ title: `справочник ${name}`, run: `npm run -s ${name} -- --check` }));
}

const environment = {
  ...process.env,
  PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
};
const running = new Set();

function perform({ title, run }) {
  const started = performance.now();
  const child = spawn(run, { shell: true, cwd: root, env: environment });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return new Promise((settle, refuse) => {
    child.on('close', (code) => {
      running.delete(child);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (code === 0) settle(console.log(`✓ ${title} — ${seconds} с`));
      else refuse(Object.assign(new Error(title), { output, run }));
    });
  });
}

async function performAll(steps, lanes) {
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await perform(step);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

try {
  const hurried = process.argv.includes('--quick');
  const untested = process.argv.includes('--without-tests');
  await performAll(hurried ? prepare : prepareAll, 1);
  const steps = hurried ? quick : full;
  await performAll(untested ? steps.filter(({ tests }) => !tests) : steps, 2);
  console.log('Проверка пройдена.');
} catch (failure) {
  for (const child of running) child.kill();
  console.error(failure.output ?? failure.stack);
  console.error(
    `✗ Проверка остановлена на шаге «${failure.message}». Повторить его: ${failure.run}`,
  );
  process.exit(1);
}
