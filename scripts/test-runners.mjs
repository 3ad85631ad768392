import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from './npm.mjs';
import { inProject, root } from './paths.mjs';
import { wantedNode, withWantedNode } from './pinned-node.mjs';

const frontendScripts = () =>
  JSON.parse(readFileSync(inProject('frontend/package.json'), 'utf8')).scripts ?? {};

/**
 * Наборы тестов, которые есть в проекте. Каждый пишет итог в свой файл JSON.
 * @param folder папка для файлов с итогами.
 */
export function testRunners(folder, programs) {
  const scripts = frontendScripts();
  const runners = [backend(path.join(folder, 'backend.json'))];
  if (scripts.test) runners.push(frontend(path.join(folder, 'frontend.json')));
  if (scripts.e2e && programs.chromium)
    runners.push(journeys(path.join(folder, 'journeys.json'), programs.chromium));
  return runners;
}

const jest = (report) => ['--json', `--outputFile=${report}`];

const backend = (report) => ({
  title: 'Тесты сервера',
  args: [
    '--no-warnings',
    inProject('node_modules/jest/bin/jest.js'),
    // Проверки больше ждут, чем считают: троим не тесно и на двух ядрах.
    '--maxWorkers=3',
    ...jest(report),
  ],
  report,
  count: countJest,
});

const frontend = (report) => ({
  title: 'Тесты интерфейса',
  npm: ['run', '-w', '@zveno/frontend', 'test', '--', ...jest(report)],
  report,
  count: countJest,
});

const journeys = (report, chromium) => ({
  title: 'Пути пользователя в браузере',
  npm: ['run', '-w', '@zveno/frontend', 'e2e', '--', '--reporter=list,json'],
  env: {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ZVENO_CHROMIUM: chromium,
  },
  report,
  count: countPlaywright,
});

const countJest = (report) => ({
  passed: report.numPassedTests,
  // Файл, который не удалось загрузить, тестов не содержит, но это неудача.
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  broken: report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const titles = tests.map(({ fullName }) => fullName);
      return (titles.length > 0 ? titles : ['не загрузился']).map((it) => named(name, it));
    }),
});

const countPlaywright = ({ stats, errors, suites, config }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  broken: specsOf(suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title }) => named(path.join(config.rootDir, file), title)),
});

const specsOf = (suites = []) =>
  suites.flatMap(({ specs, suites: inner }) => [...specs, ...specsOf(inner)]);

const named = (file, title) => `${path.relative(root, file)} › ${title}`;

/** Проходит один набор; код выхода и итог из файла должны сойтись, иначе это неудача. */
export async function runTests({ title, args, npm, env, report, count }, programs) {
  process.stdout.write(`\n${title}\n`);
  const { program, first } = npm ? npmCommand() : { program: wantedNode(), first: [] };
  const code = await finished(program, [...first, ...(npm ?? args)], {
    ...env,
    ZVENO_TEST_REDIS: programs.redis ?? '',
  });
  const result = readResult(report, count);
  return code === 0 || result.failed > 0 ? result : { ...result, failed: 1 };
}

function readResult(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return {
      passed: 0,
      failed: 1,
      broken: [`${path.basename(report, '.json')}: прогон оборвался`],
    };
  }
}

function finished(program, args, env) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: withWantedNode({ ...process.env, ...env }),
    shell: program.endsWith('.cmd'),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
