import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildChanged } from './build.mjs';
import { productUnits } from './build-units.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { runScript } from './refusal.mjs';
import { findTestPrograms } from './test-needs.mjs';
import { runTests, testRunners } from './test-runners.mjs';

/** Проходит все наборы тестов и подводит один итог. */
export const testProduct = () =>
  runScript(async () => {
    const programs = findTestPrograms();
    await installDependencies();
    await buildChanged(productUnits());
    const { passed, failed, broken } = await runAll(programs);
    for (const name of broken) process.stdout.write(`\n✘ ${name}`);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    return failed > 0 || passed === 0 ? 1 : 0;
  });

async function runAll(programs) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zveno-reports-'));
  const total = { passed: 0, failed: 0, broken: [] };
  try {
    for (const runner of testRunners(folder, programs)) {
      const result = await runTests(runner, programs);
      total.passed += result.passed;
      total.failed += result.failed;
      total.broken.push(...result.broken);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return total;
}
