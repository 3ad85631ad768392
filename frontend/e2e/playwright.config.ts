import { defineConfig } from '@playwright/test';
import { type Installation, installations } from './support/installations.js';

const [first, second, pristine] = installations;

const server = ({ port, data, url }: Installation) => ({
  command: `"${process.execPath}" ../../backend/dist/main.js`,
  url: `${url}/api/health/live`,
  env: { PORT: port, HOST: '127.0.0.1', ZVENO_DATA_DIR: data },
  stdout: 'ignore' as const,
  stderr: 'ignore' as const,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  timeout: 120_000,
});

export const configuration = defineConfig<{ ownInstallation: boolean }>({
  testDir: '.',
  outputDir: '../test-results',
  // У каждого процесса прогона своя установка.
  workers: 2,
  globalSetup: './administrator.setup.ts',
  // Для занятой машины: не дождавшийся кончается своим сроком ожидания и своими словами.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: first.url,
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
      use: { ownInstallation: true },
      dependencies: ['первый вход'],
    },
    {
      name: 'первый ответ',
      testMatch: 'first-answer.spec.ts',
      use: { baseURL: pristine.url },
    },
    // В той же установке: ключи Telegram там уже введены.
    {
      name: 'жизнь плагина',
      testMatch: 'plugin-life.spec.ts',
      use: { baseURL: pristine.url },
      dependencies: ['первый ответ'],
    },
  ],
  webServer: [server(first), server(second), server(pristine)],
});

export { configuration as default };
