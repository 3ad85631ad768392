import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AppConfig } from '../../src/ports/app-config.js';
import { createApp } from '../../src/app/create-app.js';
import { createTestDatabase } from './test-database.js';

const secret = () => randomBytes(32).toString('base64url');

/** Приложение целиком на своей базе; слушает свободный порт. */
export interface TestApp {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly config: AppConfig;
  close(): Promise<void>;
}

export async function startTestApp(overrides: Partial<AppConfig> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config: AppConfig = {
    roles: ['api', 'worker'],
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    redisUrl: undefined,
    trustedProxies: 0,
    requestsPerMinute: 1_000_000,
    frontendDir: fileURLToPath(new URL('../../../frontend/dist/browser', import.meta.url)),
    plugins: { folders: [], codeDir: path.join(os.tmpdir(), `zveno-plugins-${process.pid}`) },
    log: { level: 'silent', pretty: false },
    secrets: { accessTokenKey: secret(), masterKeys: { k1: secret() } },
    telegramServer: undefined,
    ...overrides,
  };
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, url: await app.getUrl(), config, close };
}
