const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@zveno/(contracts|engine)/(.*)\\.js$': '<rootDir>/backend/$1/src/$2.ts',
    '^@zveno/plugin-sdk$': '<rootDir>/plugins/sdk/src/index.ts',
    '^@zveno/migrations$': '<rootDir>/migrations/src/index.ts',
  },
};

/** `unit` не требует ничего; `database` поднимает настоящий PostgreSQL и приложение. */
export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/backend', '<rootDir>/migrations', '<rootDir>/plugins'],
      testRegex: '(?<!\\.(db|api|flow))\\.spec\\.ts$',
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
    {
      ...shared,
      displayName: 'database',
      roots: ['<rootDir>/backend'],
      testRegex: '\\.(db|api|flow)\\.spec\\.ts$',
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: '<rootDir>/backend/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/backend/test/support/global-teardown.mjs',
    },
  ],
  testSequencer: '<rootDir>/backend/test/support/longest-first.mjs',
  testTimeout: 30_000,
};
