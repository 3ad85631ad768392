#!/usr/bin/env node
// Справочник узлов из их описаний: `npm run docs:nodes`; с --check только сверяет и отказывает при расхождении.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { nodeReference } from '@zveno/engine/reference/node-reference.js';
import { format } from 'prettier';

const file = resolve(import.meta.dirname, '../docs/reference/nodes.md');
const text = await format(nodeReference(builtinNodes), { parser: 'markdown', printWidth: 100 });

if (process.argv.includes('--check')) {
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current !== text) {
    console.error('docs/reference/nodes.md отстал от описаний узлов. Обновите: npm run docs:nodes');
    process.exit(1);
  }
} else {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
