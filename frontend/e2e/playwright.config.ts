import { defineConfig } from '@playwright/test';

const setting = (name: string) => process.env[name] ?? '';
const urlOf = (port: string) => `http://127.0.0.1:${port}`;
const shared = { port: setting('ZVENO_E2E_PORT'), data: setting('ZVENO_E2E_DATA') };
const pristine = { port: setting('ZVENO_E2E_ANSWER_PORT'), data: setting('ZVENO_E2E_ANSWER_DATA') };

const installation = ({ port, data }: { readonly port: string; readonly data: string }) => ({
  command: `"${process.execPath}" ../../backend/dist/main.js`,
  url: `${urlOf(port)}/api/health/live`,
  env: { PORT: port, HOST: '127.0.0.1', ZVENO_DATA_DIR: data },
  stdout: 'ignore' as const,
  stderr: 'ignore' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  timeout: 60_000,
});

export const configuration = defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: urlOf(shared.port),
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
    {
      name: 'работа',
      testIgnore: ['first-visit.spec.ts', 'first-answer.spec.ts', 'plugin-life.spec.ts'],
      dependencies: ['первый вход'],
    },
    {
      name: 'первый ответ',
      testMatch: 'first-answer.spec.ts',
      use: { baseURL: urlOf(pristine.port) },
    },
    // В той же установке: ключи Telegram там уже введены.
    {
      name: 'жизнь плагина',
      testMatch: 'plugin-life.spec.ts',
      use: { baseURL: urlOf(pristine.port) },
      dependencies: ['первый ответ'],
    },
  ],
  webServer: [installation(shared), installation(pristine)],
});

export { configuration as default };
