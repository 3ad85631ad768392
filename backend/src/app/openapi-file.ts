import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { AppConfig } from '../ports/app-config.js';
import { AppModule } from './app.module.js';
import { describeApi } from './swagger.js';

/** Описанию нужны только классы: соединений и ключей приложение в этом виде не открывает. */
const config: AppConfig = {
  roles: ['api', 'worker'],
  host: '127.0.0.1',
  port: 0,
  trustedProxies: 0,
  requestsPerMinute: 1,
  databaseUrl: 'postgres://127.0.0.1/zveno',
  redisUrl: undefined,
  frontendDir: '',
  plugins: { folders: [], codeDir: '' },
  log: { level: 'silent', pretty: false },
  secrets: { accessTokenKey: '', masterKeys: {} },
  telegramServer: undefined,
};

/** Порядок значений, взятых из типа, меняется от сборки к сборке: в файле он всегда один. */
const settled = (key: string, value: unknown): unknown =>
  key === 'enum' && Array.isArray(value) ? value.toSorted() : value;

const file = new URL('../../../docs/reference/openapi.json', import.meta.url);
const app = await NestFactory.create(AppModule.with(config), { preview: true, logger: false });
app.setGlobalPrefix('api');
const current = `${JSON.stringify(describeApi(app), settled, 2)}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(file, current);
} else if (current !== (await readFile(file, 'utf8').catch(() => ''))) {
  process.stderr.write('docs/reference/openapi.json устарел: запустите npm run docs:openapi.\n');
  process.exitCode = 1;
}
