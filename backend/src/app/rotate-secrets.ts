import { DataSource } from 'typeorm';
import type { Environment } from '../platform/config/environment.js';
import { EnvelopeSecrets } from '../platform/crypto/envelope-secrets.js';
import { type Reencrypted, ReencryptSecrets } from '../platform/crypto/reencrypt-secrets.js';
import { checkKeys } from '../platform/database/key-fingerprints.js';
import {
  type Installation,
  type InstallationWatch,
  openInstallation,
  planInstallation,
} from '../platform/installation/open-installation.js';
import { addMasterKey } from '../platform/installation/secrets-file.js';
import { surviveLostOutput } from '../platform/log/lost-output.js';
import { StartRefused } from '../platform/start-refused.js';
import type { AppConfig } from '../ports/app-config.js';

const say = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

const watch: InstallationWatch = {
  progress: say,
  crashed: (how) => complain(`Встроенный PostgreSQL неожиданно завершился (${how}).`),
  recovered: () => say('Встроенный PostgreSQL снова работает.'),
  lost: () => complain('Встроенный PostgreSQL не удалось поднять.'),
};

/**
 * Смена ключа шифрования: новый ключ в файле ключей, затем все секреты базы — под ним.
 *
 * Прерванную смену следующий запуск доводит до конца и лишнего ключа не создаёт. Прежние ключи остаются
 * в файле: ими зашифрованы резервные копии. Возвращает код выхода.
 */
export async function rotateSecrets(env: NodeJS.ProcessEnv): Promise<number> {
  surviveLostOutput();
  try {
    const plan = await planInstallation(env);
    const installation = await openInstallation(plan, watch);
    try {
      return await rotate(plan.environment, installation);
    } finally {
      await installation.close();
    }
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    complain(error.message);
    return 1;
  }
}

async function rotate(environment: Environment, installation: Installation): Promise<number> {
  const { config } = installation;
  const database = new DataSource({ type: 'postgres', url: config.databaseUrl });
  await database.initialize();
  try {
    const unfinished = await reencryption(database, config).waiting();
    if (unfinished > 0) say(`Довожу до конца прежнюю смену: осталось секретов — ${unfinished}.`);
    const secrets = unfinished > 0 ? config.secrets : await newKey(environment, installation);
    return report(await reencryption(database, { secrets }).run());
  } finally {
    await database.destroy();
  }
}

const reencryption = (database: DataSource, config: Pick<AppConfig, 'secrets'>) =>
  new ReencryptSecrets(database, new EnvelopeSecrets(config));

/** Ключи из окружения программа менять не может: их одинаково задают на всех машинах. */
async function newKey(
  environment: Environment,
  { config, dataDir }: Installation,
): Promise<AppConfig['secrets']> {
  if (environment.ZVENO_MASTER_KEYS) {
    throw new StartRefused(
      'Все секреты уже под последним ключом из ZVENO_MASTER_KEYS: чтобы сменить его, допишите в конец этой ' +
        'переменной новый ключ на всех машинах и запустите смену ещё раз.',
    );
  }
  const { name, secrets } = await addMasterKey(dataDir);
  await checkKeys(config.databaseUrl, secrets);
  say(`Создан ключ «${name}»; прежние остаются в файле ключей для резервных копий.`);
  return secrets;
}

function report({ renewed, broken }: Reencrypted): number {
  say(`Перешифровано секретов: ${renewed}.`);
  for (const place of broken) {
    complain(
      `Не открылся ни одним ключом и остался как был: ${place}. Введите этот секрет заново.`,
    );
  }
  return broken.length > 0 ? 1 : 0;
}
