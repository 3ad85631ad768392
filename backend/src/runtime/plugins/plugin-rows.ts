import { isJsonObject, type JsonObject } from '@zveno/contracts/json.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import type { DataSource } from 'typeorm';
import { sealedIn, type Secrets } from '../../ports/secrets.js';

/** Включённый плагин, каким его знает база. Пока новая версия запускается, узлы — прежней: её поток и служит. */
export interface ActivePlugin {
  readonly id: string;
  readonly hash: string;
  /** Растёт с каждой переменой кода, разрешений и настроек: по ней узнают, что пора перезагрузить. */
  readonly revision: number;
  readonly manifest: PluginManifest;
  readonly granted: PluginGrant;
  readonly declares: PluginDeclares | null;
}

export interface PluginBody {
  readonly manifest: PluginManifest;
  readonly files: Readonly<Record<string, string>>;
  readonly granted: PluginGrant;
  readonly settings: JsonObject;
}

interface ActiveRow {
  readonly id: string;
  readonly hash: string;
  readonly revision: number;
  readonly manifest: unknown;
  readonly granted: unknown;
  readonly declares: unknown;
}

export async function readActive(database: DataSource): Promise<ActivePlugin[]> {
  const rows = await database.query<ActiveRow[]>(
    `select plugins.id, plugins.hash, plugins.revision, plugins.manifest, plugins.granted,
            coalesce(code.declares, before.declares) as declares
       from plugins join plugin_packages code on code.plugin_id = plugins.id and code.hash = plugins.hash
       left join plugin_packages before
         on before.plugin_id = plugins.id and before.hash = plugins.previous_hash
      where plugins.state = 'on' order by plugins.id`,
  );
  return rows.map(({ manifest, granted, declares, ...row }) => ({
    ...row,
    manifest: PluginManifest.parse(manifest),
    granted: PluginGrant.parse(granted),
    declares: declares === null ? null : PluginDeclares.parse(declares),
  }));
}

interface BodyRow {
  readonly manifest: PluginManifest;
  readonly files: Record<string, string>;
  readonly granted: unknown;
  readonly settings: Buffer | null;
}

/** Код и настройки для запуска; `undefined` — плагин уже другой. */
export async function readBody(
  database: DataSource,
  secrets: Secrets,
  { id, hash }: ActivePlugin,
): Promise<PluginBody | undefined> {
  const [row] = await database.query<BodyRow[]>(
    `select code.manifest, code.files, plugins.granted, plugins.settings
       from plugins join plugin_packages code on code.plugin_id = plugins.id and code.hash = plugins.hash
      where plugins.id = $1 and plugins.hash = $2`,
    [id, hash],
  );
  if (!row) return undefined;
  const settings = row.settings ? openSettings(secrets, id, row.settings) : {};
  const { manifest, files } = row;
  return { manifest, files, granted: PluginGrant.parse(row.granted), settings };
}

export function openSettings(secrets: Secrets, id: string, sealed: Buffer): JsonObject {
  const text = secrets.open(sealed, sealedIn('plugins.settings', id)).toString('utf8');
  const value = parseJson(text);
  return isJsonObject(value) ? value : {};
}
