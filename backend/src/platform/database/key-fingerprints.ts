import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import type { InstallationSecrets } from '../../ports/app-config.js';
import { sealedPlaces } from '../../ports/secrets.js';
import { headerFor } from '../crypto/envelope.js';
import { StartRefused } from '../start-refused.js';
import { withClient } from './check-database.js';
import { databasePlace } from './connection-refusal.js';

const SETTING = 'installation.key-fingerprints';

type Fingerprints = Readonly<Record<string, string>>;

/** Отпечаток ключа: узнать по нему ключ нельзя, а подмену — можно. */
const fingerprint = (key: string) =>
  createHmac('sha256', key).update('zveno key fingerprint').digest('base64url').slice(0, 16);

/**
 * Сверяет ключи процесса с теми, которыми уже зашифрованы данные базы, и запоминает новые.
 * Без сверки экземпляр со своими ключами писал бы секреты, которых не прочтут остальные.
 */
export async function checkKeys(url: string, { masterKeys }: InstallationSecrets): Promise<void> {
  const own: Fingerprints = Object.fromEntries(
    Object.entries(masterKeys).map(([name, key]) => [name, fingerprint(key)]),
  );
  await withClient(url, async (client) => {
    const recorded = await record(client, own);
    const strange = Object.keys(recorded).filter((name) => own[name] !== recorded[name]);
    for (const name of strange)
      if (own[name] !== undefined || (await seals(client, name)))
        throw new StartRefused(foreignKeys(url, name));
    await forget(client, strange);
  });
}

/** Дописывает новые отпечатки; записанные раньше не меняются. */
async function record(client: Client, own: Fingerprints): Promise<Fingerprints> {
  const { rows } = await client.query<{ value: Fingerprints }>(
    `insert into settings (key, value) values ($1, $2)
     on conflict (key) do update set value = excluded.value || settings.value
     returning value`,
    [SETTING, JSON.stringify(own)],
  );
  return rows[0]?.value ?? own;
}

/** Есть ли в базе хоть один секрет, запечатанный этим ключом. */
async function seals(client: Client, name: string): Promise<boolean> {
  for (const place of sealedPlaces) {
    const [table = '', column = ''] = place.split('.');
    const { rowCount } = await client.query(
      `select 1 from ${table} where substring(${column} for length($1::bytea)) = $1::bytea limit 1`,
      [headerFor(name)],
    );
    if (rowCount) return true;
  }
  return false;
}

/** Ключ, которым больше ничего не запечатано, можно убрать из настроек — после смены ключа так и делают. */
async function forget(client: Client, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await client.query('update settings set value = value - $2::text[] where key = $1', [
    SETTING,
    names,
  ]);
}

const foreignKeys = (url: string, name: string) =>
  `Секреты в базе ${databasePlace(url)} зашифрованы ключом «${name}», которого у этого экземпляра нет: ` +
  'передайте в ZVENO_MASTER_KEYS те же ключи, что у остальных, или верните прежний secrets.json в папку данных.';
