import path from 'node:path';
import type { AppConfig, InstallationSecrets } from '../../ports/app-config.js';
import type { Environment } from '../config/environment.js';
import { readEnvironment } from '../config/read-environment.js';
import { checkDatabase } from '../database/check-database.js';
import { EmbeddedPostgres, type PostgresWatch } from '../database/embedded/embedded-postgres.js';
import { checkKeys } from '../database/key-fingerprints.js';
import { migrate } from '../database/migrate.js';
import { checkRedis } from '../redis/check-redis.js';
import { configOf, type StorageSettings } from './app-config-of.js';
import { chooseDataFolder, prepareDataFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { checkPort } from './port-check.js';
import { projectRoot } from './project-root.js';
import { loadSecrets } from './secrets-file.js';
import { diskFullRefusal } from './disk-full.js';

/** Подготовленная установка: настройки приложения и то, что надо закрыть после него. */
export interface Installation {
  readonly config: AppConfig;
  readonly dataDir: string;
  /** Останавливает встроенную базу и снимает замок с папки данных. */
  close(): Promise<void>;
}

export interface InstallationWatch extends PostgresWatch {
  /** Начался долгий шаг запуска. */
  progress(step: string): void;
}

interface Storage extends StorageSettings {
  close(): Promise<void>;
}

/** Проверенное намерение запуститься: отказать уже вроде бы не в чем, но ничего ещё не создано. */
export interface InstallationPlan {
  readonly environment: Environment;
  readonly dataDir: string;
}

/** Читает настройки и проверяет всё, что можно проверить, ничего не создавая. */
export async function planInstallation(env: NodeJS.ProcessEnv): Promise<InstallationPlan> {
  const environment = readEnvironment(env, path.join(projectRoot, '.env'));
  const dataDir = chooseDataFolder(environment.ZVENO_DATA_DIR, !environment.DATABASE_URL);
  await checkSurroundings(environment);
  return { environment, dataDir };
}

/** Готовит всё, без чего приложению нельзя стартовать: папку данных, ключи, базу и её схему. */
export async function openInstallation(
  { environment, dataDir }: InstallationPlan,
  watch: InstallationWatch,
): Promise<Installation> {
  try {
    const storage = await openStorage(environment, dataDir, watch);
    return {
      config: configOf(environment, storage, dataDir),
      dataDir,
      close: () => storage.close(),
    };
  } catch (error) {
    throw diskFullRefusal(error, dataDir) ?? error;
  }
}

async function checkSurroundings(environment: Environment): Promise<void> {
  await checkPort(environment.HOST, environment.PORT);
  if (environment.REDIS_URL) await checkRedis(environment.REDIS_URL);
  if (environment.DATABASE_URL) await checkDatabase(environment.DATABASE_URL);
}

async function openStorage(
  environment: Environment,
  dataDir: string,
  watch: InstallationWatch,
): Promise<Storage> {
  const { DATABASE_URL: databaseUrl } = environment;
  if (databaseUrl === undefined) return openEmbedded(environment, dataDir, watch);
  const secrets = await secretsFor(environment, dataDir);
  await prepareDatabase(databaseUrl, secrets, watch);
  return { databaseUrl, secrets, close: () => Promise.resolve() };
}

async function openEmbedded(
  environment: Environment,
  dataDir: string,
  watch: InstallationWatch,
): Promise<Storage> {
  prepareDataFolder(dataDir);
  const lock = lockFolder(dataDir);
  let postgres: EmbeddedPostgres | undefined;
  const close = async () => {
    await postgres?.stop();
    lock.release();
  };
  try {
    const stored = await loadSecrets(dataDir);
    const secrets = chosenSecrets(environment, stored);
    postgres = new EmbeddedPostgres({ dataDir, password: stored.databasePassword, watch });
    const databaseUrl = await postgres.start();
    await prepareDatabase(databaseUrl, secrets, watch);
    return { databaseUrl, secrets, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepareDatabase(
  databaseUrl: string,
  secrets: InstallationSecrets,
  watch: InstallationWatch,
): Promise<void> {
  const applied = await migrate(databaseUrl);
  if (applied.length > 0) watch.progress(`Схема базы обновлена, изменений: ${applied.length}`);
  await checkKeys(databaseUrl, secrets);
}

/** Ключи из окружения нужны экземплярам на разных машинах; тогда папка данных не понадобится. */
async function secretsFor(environment: Environment, dataDir: string): Promise<InstallationSecrets> {
  const { ZVENO_ACCESS_TOKEN_KEY: accessTokenKey, ZVENO_MASTER_KEYS: masterKeys } = environment;
  if (accessTokenKey && masterKeys) return { accessTokenKey, masterKeys };
  prepareDataFolder(dataDir);
  return chosenSecrets(environment, await loadSecrets(dataDir));
}

const chosenSecrets = (environment: Environment, stored: InstallationSecrets) => ({
  accessTokenKey: environment.ZVENO_ACCESS_TOKEN_KEY ?? stored.accessTokenKey,
  masterKeys: environment.ZVENO_MASTER_KEYS ?? stored.masterKeys,
});
