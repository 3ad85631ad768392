import angular from 'angular-eslint';
import { zvenoPlugin } from './zveno-plugin.mjs';

/** Правила для любого кода: размеры, слова, случайность. */
export const everywhere = {
  name: 'zveno/everywhere',
  files: ['**/*.{ts,mjs}'],
  plugins: { zveno: zvenoPlugin },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-depth': ['error', 3],
    'max-lines': ['error', 250],
    'max-lines-per-function': ['error', { max: 40, IIFEs: true }],
    'no-console': 'error',
    'no-restricted-properties': [
      'error',
      {
        object: 'Math',
        property: 'random',
        message: 'Случайность — из node:crypto, и только вводом.',
      },
    ],
    'no-warning-comments': [
      'error',
      { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' },
    ],
    'no-constant-condition': 'error',
    'no-unreachable': 'error',
    'no-var': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'prefer-template': 'error',
    'zveno/banned-words': 'error',
    'zveno/few-parameters': 'error',
  },
};

/** Разметка и страницы: слова те же самые, разборщик свой. */
export const markup = {
  name: 'zveno/markup',
  files: ['**/*.html'],
  languageOptions: { parser: angular.templateParser },
  plugins: { zveno: zvenoPlugin },
  rules: { 'zveno/banned-words': 'error' },
};
