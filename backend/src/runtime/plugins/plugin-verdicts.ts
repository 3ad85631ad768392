import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { type PluginReason, reasonWords } from '@zveno/contracts/plugin-reason.js';
import type { DataSource } from 'typeorm';
import { storableText } from '../activities/storable-outcome.js';

/** Что плагин объявил: одинаково у всех экземпляров, записывает первый. */
export async function recordDeclares(
  database: DataSource,
  { id, hash }: { readonly id: string; readonly hash: string },
  declares: PluginDeclares,
): Promise<void> {
  await database.query(
    `update plugin_packages set declares = $3 where plugin_id = $1 and hash = $2 and declares is null`,
    [id, hash, declares],
  );
}

/** Версия не заработала: все экземпляры возвращаются к прежней; её нет — плагин выключается с причиной. */
export async function recordRefusal(
  database: DataSource,
  { id, hash }: { readonly id: string; readonly hash: string },
  reason: PluginReason,
): Promise<void> {
  await database.query(
    `update plugins now
        set state_reason = jsonb_build_object('code', 'version-refused', 'parameters',
              jsonb_build_object('version', now.version, 'reason', $3::jsonb)),
            version = before.manifest ->> 'version', manifest = before.manifest,
            hash = before.hash, previous_hash = null,
            revision = now.revision + 1, updated_at = now()
       from plugin_packages before
      where now.id = $1 and now.hash = $2 and now.state = 'on'
        and before.plugin_id = now.id and before.hash = now.previous_hash`,
    [id, hash, stored(reasonWords(reason))],
  );
  await recordBroken(database, { id, hash }, reason);
  await note(database, id, reasonWords(reason));
}

/** Плагин падал раз за разом: карантин, пока его не исправят или не включат снова. */
export async function recordBroken(
  database: DataSource,
  { id, hash }: { readonly id: string; readonly hash: string },
  reason: PluginReason,
): Promise<void> {
  await database.query(
    `update plugins set state = 'broken', state_reason = $3, updated_at = now()
      where id = $1 and hash = $2 and state = 'on'`,
    [id, hash, stored(reason)],
  );
}

/** Слова плагина бывают такими, каких база не примет. */
function stored(reason: object): string {
  return JSON.stringify(reason, (_, value: unknown) =>
    typeof value === 'string' ? storableText(value) : value,
  );
}

async function note(database: DataSource, id: string, { ru, en }: Localized): Promise<void> {
  await database.query(
    `insert into plugin_log (plugin_id, level, text, en)
     select id, 'error', $2, $3 from plugins where id = $1`,
    [
      id,
      storableText(`Версия не заработала: ${ru}`),
      storableText(`The version did not start: ${en}`),
    ],
  );
}
