/** Складывает собранный сервер с его библиотеками в несколько файлов: тысячи модулей загружались бы дольше секунды. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON, isBuiltin } from 'node:module';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inProject } from './paths.mjs';

const target = inProject('backend/dist/bundle');
rmSync(target, { recursive: true, force: true });

/**
 * Остаются отдельными: кто ищет свои файлы рядом с собой, кто нужен раньше всех и кого загружают по требованию
 * из CommonJS — у такого модуля в сборке теряются имена, а вторая его копия не знала бы о первой.
 */
const apart = [
  'reflect-metadata',
  'swagger-ui-dist',
  'pino',
  'pino-pretty',
  'thread-stream',
  'class-transformer',
  'class-validator',
  'redis',
  '@redis/client',
  '@socket.io/redis-adapter',
  'bullmq',
  'pg',
  '@jitl/quickjs-wasmfile-release-sync',
];

const isApart = (name) => apart.some((it) => name === it || name.startsWith(`${it}/`));

/** Модуль ES: его загрузка по требованию в сборке ничего не теряет. */
function isModule(file) {
  if (/\.[cm]js$/.test(file)) return file.endsWith('.mjs');
  const manifest = findPackageJSON(pathToFileURL(file));
  return JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
}

/** Необязательные пакеты, которых нет, остаются за пределами сборки: их отсутствие библиотека проверит сама. */
const borders = {
  name: 'borders',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...place }) => {
      if (pluginData === borders || isBuiltin(path)) return undefined;
      if (isApart(path)) return { path, external: true };
      const found = await resolve(path, { ...place, pluginData: borders });
      if (found.errors.length > 0) return { path, external: true };
      if (place.kind === 'dynamic-import' && !isModule(found.path))
        return { errors: [{ text: `${path} загружается по требованию: внесите его в apart` }] };
      return undefined;
    });
  },
};

/** Библиотекам CommonJS внутри модуля ES нужны их привычные имена. */
const commonNames = [
  "import { createRequire as requireFor } from 'node:module';",
  'const require = requireFor(import.meta.url);',
  'const __filename = import.meta.filename, __dirname = import.meta.dirname;',
].join('\n');

await build({
  entryPoints: {
    run: inProject('backend/dist/app/run.js'),
    // Поток скриптов запускается отдельным файлом рядом со сложенным сервером.
    'script-thread': inProject('backend/dist/platform/script/script-thread.js'),
  },
  // Та же глубина, что у обычной сборки: от неё отсчитывается корень проекта.
  outdir: `${target}/server`,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node26',
  keepNames: true,
  // Текст модулей остаётся в памяти: без пробелов и примечаний он вдвое короче.
  minifyWhitespace: true,
  plugins: [borders],
  banner: { js: commonNames },
  logLevel: 'error',
});
const { buildDigest } = await import(pathToFileURL(inProject('backend/dist/bundled-server.js')));
writeFileSync(`${target}/digest`, buildDigest());
