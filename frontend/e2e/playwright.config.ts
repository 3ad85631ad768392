import { defineConfig } from '@playwright/test';

const port = process.env['ZVENO_E2E_PORT'] ?? '';
const url = `http://127.0.0.1:${port}`;

export const configuration = defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: url,
    locale: 'ru-RU',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['ZVENO_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // Первый зарегистрированный становится администратором: этот путь идёт прежде остальных.
  projects: [
    { name: 'первый вход', testMatch: 'first-visit.spec.ts' },
    { name: 'работа', testIgnore: 'first-visit.spec.ts', dependencies: ['первый вход'] },
  ],
  webServer: {
    command: `"${process.execPath}" ../../backend/dist/main.js`,
    url: `${url}/api/health/live`,
    env: { PORT: port, HOST: '127.0.0.1', ZVENO_DATA_DIR: process.env['ZVENO_E2E_DATA'] ?? '' },
    stdout: 'ignore',
    stderr: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: 60_000,
  },
});

export { configuration as default };
