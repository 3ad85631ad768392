import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { envExample, envReference } from '../platform/config/environment-docs.js';
import { projectRoot } from '../platform/installation/project-root.js';

const files = [
  ['.env.example', envExample()],
  ['docs/reference/env.md', envReference()],
] as const;

for (const [name, text] of files) {
  const file = path.join(projectRoot, name);
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if (text !== (await readFile(file, 'utf8').catch(() => ''))) {
    process.stderr.write(`${name} устарел: запустите npm run docs:env.\n`);
    process.exitCode = 1;
  }
}
