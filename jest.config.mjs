const support = '<rootDir>/backend/test/support/jest';

const shared = {
  testEnvironment: 'node',
  testRunner: `${support}/shared-modules.mjs`,
  transform: {},
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
      globalSetup: `${support}/global-setup.mjs`,
      globalTeardown: `${support}/global-teardown.mjs`,
    },
  ],
  testSequencer: `${support}/longest-first.mjs`,
  // Тест, который чего-то ждёт, кончается своим сроком и своими словами; этот — для занятой машины
  // и для тестов, которые убивают процессы десятками.
  testTimeout: 600_000,
};
