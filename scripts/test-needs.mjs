import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

const REDIS = {
  name: 'redis',
  programs: ['redis-server', 'valkey-server'],
  install: 'apt-get install redis-server',
};
const CHROMIUM = {
  name: 'chromium',
  programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  install: 'apt-get install chromium',
};

/**
 * Ищет программы, без которых часть тестов не пройти. Отсутствующую называет одной строкой;
 * если она обязательна (ZVENO_TEST_REQUIRE), прогон не начинается.
 * @returns путь к каждой найденной программе.
 */
export function findTestPrograms() {
  const required = (process.env.ZVENO_TEST_REQUIRE ?? '').split(',').filter(Boolean);
  const lacking = [];
  const found = {};
  for (const need of [REDIS, CHROMIUM]) {
    found[need.name] = findProgram(need.programs);
    if (found[need.name] === undefined) lacking.push(need);
  }
  for (const { name, install } of lacking)
    process.stdout.write(
      `Нет ${name}: тесты, которым он нужен, пропущены. Поставить: ${install}\n`,
    );
  const missing = lacking.filter(({ name }) => required.includes(name));
  if (missing.length > 0)
    throw new Refusal(
      `Прогон не начат: обязательны (ZVENO_TEST_REQUIRE) ${missing.map(({ name }) => name).join(', ')}.`,
    );
  return found;
}

function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}
