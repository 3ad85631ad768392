import { Injectable } from '@nestjs/common';
import { asksNothing, missingPermissions, PluginGrant } from '@zveno/contracts/plugin-manifest.js';
import { DataSource, type EntityManager } from 'typeorm';
import { BadPackage } from './bad-package.js';
import type { PluginPackage } from './plugin-package.js';

interface Known {
  readonly state: string;
  readonly hash: string | null;
  readonly offered: string | null;
  readonly source: string | null;
  readonly granted: unknown;
}

/**
 * Принимает код плагина из папки или архива. Новый плагин без просьб включается сразу; с просьбами ждёт
 * администратора, а у работающего до его ответа служит прежняя версия.
 */
@Injectable()
export class AdoptPackage {
  constructor(private readonly database: DataSource) {}

  /** Бросает `BadPackage`, если имя занято плагином из другого места. */
  async run(plugin: PluginPackage, source: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', [
        `plugin:${plugin.manifest.id}`,
      ]);
      const known = await readKnown(manager, plugin.manifest.id);
      const settled = known?.state === 'gone' ? undefined : known?.source;
      if (settled && settled !== source) {
        throw new BadPackage('taken', { name: plugin.manifest.id });
      }
      await keepCode(manager, plugin);
      if (!known) await addPlugin(manager, plugin, source);
      else await changePlugin(manager, plugin, { ...known, source });
      await manager.query('delete from plugin_refusals where source = $1', [source]);
      await dropOldCode(manager, plugin.manifest.id);
    });
  }

  /** Видела ли установка такой код: перезапуск не возвращает прежнюю версию поверх новой. */
  async knows({ hash, manifest }: PluginPackage, source: string): Promise<boolean> {
    const [row] = await this.database.query<unknown[]>(
      `select 1 from plugin_packages code join plugins on plugins.id = code.plugin_id
        where code.plugin_id = $1 and code.hash = $2
          and plugins.source = $3 and plugins.state <> 'gone'`,
      [manifest.id, hash, source],
    );
    return row !== undefined;
  }
}

async function readKnown(manager: EntityManager, id: string): Promise<Known | undefined> {
  const [row] = await manager.query<Known[]>(
    `select state, hash, offered_hash as offered, source, granted from plugins where id = $1`,
    [id],
  );
  return row;
}

async function keepCode(manager: EntityManager, plugin: PluginPackage): Promise<void> {
  const { hash, manifest, files } = plugin;
  await manager.query(
    `insert into plugin_packages (plugin_id, hash, manifest, files) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [manifest.id, hash, manifest, files],
  );
}

async function addPlugin(manager: EntityManager, plugin: PluginPackage, source: string) {
  const { hash, manifest } = plugin;
  const state = asksNothing(manifest.permissions) ? 'on' : 'asking';
  await manager.query(
    `insert into plugins (id, version, state, manifest, hash, source) values ($1, $2, $3, $4, $5, $6)`,
    [manifest.id, manifest.version, state, manifest, hash, source],
  );
}

async function changePlugin(
  manager: EntityManager,
  { hash, manifest }: PluginPackage,
  known: Known & { readonly source: string },
): Promise<void> {
  if (known.hash === hash && known.offered === null && known.state !== 'gone') {
    if (known.state === 'on') await forgetReason(manager, manifest.id);
    return;
  }
  const granted = PluginGrant.parse(known.granted);
  const asks = !asksNothing(missingPermissions(manifest.permissions, granted));
  if (asks && known.state === 'on') {
    await manager.query(`update plugins set offered_hash = $2, updated_at = now() where id = $1`, [
      manifest.id,
      hash,
    ]);
    return;
  }
  await manager.query(
    `update plugins
        set previous_hash = case when state = 'on' and hash <> $2 then hash end, offered_hash = null,
            hash = $2, version = $3, manifest = $4, source = $5,
            state = $6, state_reason = null, revision = revision + 1, updated_at = now()
      where id = $1`,
    [manifest.id, hash, manifest.version, manifest, known.source, nextState(known.state, asks)],
  );
}

/** Вернули код, который служит: отвергнутой версии больше нет. */
async function forgetReason(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    'update plugins set state_reason = null where id = $1 and state_reason is not null',
    [id],
  );
}

/** Исправленный код снимает карантин; выключенное человеком остаётся выключенным. */
function nextState(before: string, asks: boolean): string {
  if (before === 'off') return 'off';
  return asks ? 'asking' : 'on';
}

async function dropOldCode(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `delete from plugin_packages code using plugins
      where plugins.id = $1 and code.plugin_id = $1
        and code.hash not in (select unnest(array[plugins.hash, plugins.previous_hash, plugins.offered_hash])
                               except select null)`,
    [id],
  );
}
