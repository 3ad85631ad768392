import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = new URL('../../../../', import.meta.url);

/** Пакеты дома берутся из исходников: пересобирать их перед тестом не нужно. */
const packages = [
  [/^@zveno\/(contracts|engine)\/(.*)\.js$/, 'backend/$1/src/$2.ts'],
  [/^@zveno\/plugin-sdk$/, 'plugins/sdk/src/index.ts'],
  [/^@zveno\/migrations$/, 'migrations/src/index.ts'],
];

const compilation = {
  swcrc: false,
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: true,
};

function sourceOf(specifier, parent) {
  const own = packages.find(([pattern]) => pattern.test(specifier));
  if (own) return new URL(specifier.replace(...own), root);
  const relative = /^\.{1,2}\/.*\.js$/.test(specifier) && parent?.endsWith('.ts');
  const source = relative ? new URL(specifier.replace(/\.js$/, '.ts'), parent) : undefined;
  return source && existsSync(source) ? source : undefined;
}

const known = new Map();
let registry = known;

/** По картам исходников Jest показывает место ошибки; у каждого файла тестов их перечень свой. */
export function describeSources(sourceMaps) {
  registry = sourceMaps;
  for (const [url, map] of known) registry.set(url, map);
}

function remember(url, map) {
  const inline = `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  known.set(url, inline);
  registry.set(url, inline);
}

registerHooks({
  resolve(specifier, context, next) {
    const source = sourceOf(specifier, context.parentURL);
    return source
      ? { url: source.href, format: 'module', shortCircuit: true }
      : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const source = readFileSync(filename, 'utf8');
    const { code, map } = transformSync(source, { ...compilation, filename });
    remember(url, map);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
