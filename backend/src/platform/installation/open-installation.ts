import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppConfig } from '../../ports/app-config.js';
import { Environment } from '../config/environment.js';
import { EmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { migrate } from '../database/migrate.js';
import { loadSecrets } from './secrets-file.js';

export interface Installation {
  readonly config: AppConfig;
  close(): Promise<void>;
}

/** Готовит всё, без чего приложению нельзя стартовать: настройки, папку данных, ключи, базу и её схему. */
export async function openInstallation(env: NodeJS.ProcessEnv): Promise<Installation> {
  const environment = Environment.parse(env);
  const dataDir = path.resolve(environment.ZVENO_DATA_DIR ?? 'data');
  await mkdir(dataDir, { recursive: true });
  const { databasePassword, ...secrets } = await loadSecrets(dataDir);
  const postgres = environment.DATABASE_URL
    ? undefined
    : new EmbeddedPostgres({ dataDir, password: databasePassword });
  const databaseUrl = environment.DATABASE_URL ?? (await postgres?.start()) ?? '';
  await migrate(databaseUrl);
  return {
    config: {
      roles: environment.ZVENO_ROLES,
      host: environment.HOST,
      port: environment.PORT,
      trustedProxies: environment.TRUSTED_PROXIES,
      requestsPerMinute: environment.REQUESTS_PER_MINUTE,
      databaseUrl,
      redisUrl: environment.REDIS_URL,
      frontendDir: fileURLToPath(new URL('../../../../frontend/dist/browser', import.meta.url)),
      log: {
        level: environment.LOG_LEVEL,
        pretty:
          environment.LOG_FORMAT === 'pretty' ||
          (environment.LOG_FORMAT === 'auto' && process.stdout.isTTY),
      },
      secrets,
    },
    close: async () => postgres?.stop(),
  };
}
