import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'backend/dist');

/** Описания сборки меняются вместе с любым исходником, файл замков — вместе с библиотеками. */
const witnesses = [
  'backend/dist/.tsbuildinfo',
  'backend/contracts/dist/.tsbuildinfo',
  'backend/engine/dist/.tsbuildinfo',
  'migrations/dist/.tsbuildinfo',
  'package-lock.json',
];

/** Отпечаток того, из чего сложен сервер. */
export function buildDigest(): string {
  const texts = witnesses
    .map((name) => path.join(root, name))
    .map((file) => (existsSync(file) ? readFileSync(file, 'latin1') : ''));
  return hash('sha256', texts.join('\0'));
}

/** Сложенный сервер, если он из этой же сборки; иначе — обычный, из отдельных модулей. */
export function serverModule(): string {
  const digest = path.join(dist, 'bundle/digest');
  const fresh = existsSync(digest) && readFileSync(digest, 'utf8') === buildDigest();
  return path.join(dist, fresh ? 'bundle/server/run.js' : 'app/run.js');
}
