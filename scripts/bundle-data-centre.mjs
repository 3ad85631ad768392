import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inProject } from './paths.mjs';

/** Складывает дата-центр MTProto, написанный на TypeScript, в один модуль; отдаёт его адрес для `import`. */
export async function bundleDataCentre() {
  // Внутри `backend`: отсюда видны его же библиотеки.
  const outfile = inProject('backend/dist/bench/data-centre.mjs');
  await build({
    entryPoints: [inProject('backend/test/support/data-centre/index.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node26',
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
