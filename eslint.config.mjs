import { defineConfig, globalIgnores } from 'eslint/config';
import { angularRules } from './lint/angular.mjs';
import { borders } from './lint/borders.mjs';
import { everywhere, markup } from './lint/everywhere.mjs';
import { nodeScripts } from './lint/node-scripts.mjs';
import { typescript } from './lint/typescript.mjs';

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/coverage/',
    '**/.angular/',
    'frontend/src/app/api/',
    'frontend/test-results/',
    'data/',
    'docs/reference/',
    'lint/words.mjs',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  everywhere,
  markup,
  ...typescript,
  ...angularRules,
  ...borders,
  nodeScripts,
]);
