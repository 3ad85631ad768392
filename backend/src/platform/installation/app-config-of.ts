import path from 'node:path';
import type { AppConfig } from '../../ports/app-config.js';
import type { Environment } from '../config/environment.js';
import { telegramServerOf } from '../config/telegram-config.js';
import { projectRoot } from './project-root.js';

export type StorageSettings = Pick<AppConfig, 'databaseUrl' | 'secrets'>;

/** Настройки приложения: прочитанное окружение и то, что дала подготовка хранения. */
export const configOf = (
  environment: Environment,
  storage: StorageSettings,
  dataDir: string,
): AppConfig => ({
  roles: environment.ZVENO_ROLES,
  host: environment.HOST,
  port: environment.PORT,
  trustedProxies: environment.TRUSTED_PROXIES,
  requestsPerMinute: environment.REQUESTS_PER_MINUTE,
  databaseUrl: storage.databaseUrl,
  redisUrl: environment.REDIS_URL,
  frontendDir: path.join(projectRoot, 'frontend/dist/browser'),
  plugins: {
    folders: [path.join(dataDir, 'plugins'), path.join(projectRoot, 'plugins')],
    codeDir: path.join(dataDir, 'plugin-code'),
  },
  log: { level: environment.LOG_LEVEL, pretty: wantsPretty(environment.LOG_FORMAT) },
  secrets: storage.secrets,
  telegramServer: telegramServerOf(environment),
});

const wantsPretty = (format: Environment['LOG_FORMAT']) =>
  format === 'pretty' || (format === 'auto' && process.stdout.isTTY);
