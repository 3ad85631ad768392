#!/usr/bin/env node
// Файл замков полон: каждый необязательный пакет каждой записи в нём есть.
// Без этого `npm install` молчит, а `npm ci` на другой системе отказывается: «Missing … from lock file».
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const locked = new Set(
  Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
);
const missing = Object.entries(packages).flatMap(([path, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !locked.has(name))
    .map((name) => `${path || 'package.json'} → ${name}`),
);
for (const line of missing) console.error(line);
if (missing.length > 0) {
  console.error(
    `В package-lock.json нет пакетов: ${missing.length}. Закрепите версию, у которой они есть все (docs/decisions).`,
  );
  process.exitCode = 1;
}
