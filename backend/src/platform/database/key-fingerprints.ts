import { createHmac } from 'node:crypto';
import type { InstallationSecrets } from '../../ports/app-config.js';
import { StartRefused } from '../start-refused.js';
import { databasePlace } from './connection-refusal.js';
import { withClient } from './check-database.js';

const SETTING = 'installation.key-fingerprints';

/** Отпечаток ключа: узнать по нему ключ нельзя, а подмену — можно. */
const fingerprint = (key: string) =>
  createHmac('sha256', key).update('zveno key fingerprint').digest('base64url').slice(0, 16);

/**
 * Сверяет ключи процесса с теми, которыми уже зашифрованы данные базы, и запоминает новые.
 * Без сверки экземпляр со своими ключами писал бы секреты, которых не прочтут остальные.
 */
export async function checkKeys(url: string, secrets: InstallationSecrets): Promise<void> {
  const own = Object.entries(secrets.masterKeys).map(([name, key]) => [name, fingerprint(key)]);
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ value: Record<string, string> }>(
      `insert into settings (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value || settings.value
       returning value`,
      [SETTING, JSON.stringify(Object.fromEntries(own))],
    );
    const recorded = Object.entries(rows[0]?.value ?? {});
    const strange = recorded.filter(
      ([name, print]) => !own.some(([n, p]) => n === name && p === print),
    );
    if (strange.length > 0)
      throw new StartRefused(
        foreignKeys(
          url,
          strange.map(([name]) => name),
        ),
      );
  });
}

const foreignKeys = (url: string, names: readonly string[]) =>
  `Секреты в базе ${databasePlace(url)} зашифрованы ключами, которых у этого экземпляра нет (${names.join(', ')}): ` +
  'передайте в ZVENO_MASTER_KEYS те же ключи, что у остальных, или верните прежний secrets.json в папку данных.';
