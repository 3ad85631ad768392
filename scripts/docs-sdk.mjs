#!/usr/bin/env node
/** `npm run docs:sdk`: что SDK обещает плагинам — одним файлом; `--check` — только сверить. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, root } from './paths.mjs';

const front = inProject('plugins/sdk/dist/index.d.ts');
const report = inProject('plugins/sdk/api-report.md');

/** Что названо дверью — и всё, на что названное ссылается. */
function reachable(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, wanted] of text.matchAll(/from '([^']+)'/g)) {
    const next = placeOf(wanted, file);
    if (next) reachable(next, seen);
  }
  return seen;
}

function placeOf(wanted, from) {
  if (wanted.startsWith('.')) {
    return path.resolve(path.dirname(from), wanted.replace(/\.js$/, '.d.ts'));
  }
  const [, name] = /^@zveno\/contracts\/(.+)\.js$/.exec(wanted) ?? [];
  return name && inProject('backend/contracts/dist', `${name}.d.ts`);
}

function section(file) {
  const name = path.relative(root, file).replaceAll(path.sep, '/').replace('/dist/', '/src/');
  const text = readFileSync(file, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?/, '\n');
  return `## ${name.replace(/\.d\.ts$/, '')}\n\n\`\`\`ts\n${text.trim()}\n\`\`\`\n`;
}

const files = [...reachable(front)].sort();
const text = `# Что SDK обещает плагинам

Порождено из типов: \`npm run build:packages && npm run docs:sdk\`. Перемена здесь — перемена для каждого плагина.

${files.map(section).join('\n')}`;

if (!process.argv.includes('--check')) {
  writeFileSync(report, text);
} else if (readFileSync(report, 'utf8') !== text) {
  console.error('plugins/sdk/api-report.md не совпадает с типами: npm run docs:sdk');
  process.exit(1);
}
