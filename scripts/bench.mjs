/** `npm run bench`: складывает дата-центр MTProto, написанный на TypeScript, и запускает замер. */
import { build } from 'esbuild';
import { inProject } from './paths.mjs';

await build({
  entryPoints: [inProject('backend/test/support/data-centre/index.ts')],
  // Внутри `backend`: отсюда видны его же библиотеки.
  outfile: inProject('backend/dist/bench/data-centre.mjs'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node26',
  logLevel: 'error',
});
await import('../backend/bench/bench.mjs');
