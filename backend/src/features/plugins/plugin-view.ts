import { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { PluginDeclares, PluginReasonSaid } from '@zveno/contracts/plugin-messages.js';
import { reasonWords } from '@zveno/contracts/plugin-reason.js';
import type { JsonObject } from '@zveno/contracts/json.js';
import type { PluginUse } from '../../ports/plugin-host.js';
import { givenSecrets, openSettingsOf } from './open-settings.js';
import { commandViews, nodeViews, routeViews, scheduleViews, widgetViews } from './part-views.js';
import type { PluginDto, PluginGrantDto, PluginReasonDto, PluginState } from './plugins.dto.js';

export interface PluginRow {
  readonly id: string;
  readonly version: string;
  readonly state: PluginState;
  readonly reason: unknown;
  readonly source: string | null;
  readonly manifest: unknown;
  readonly granted: unknown;
  readonly hash: string;
  readonly settings: Buffer | null;
  readonly updatedAt: Date;
  readonly offered: unknown;
  readonly declares: unknown;
}

/** Что к строке плагина знают ключи и поток. */
export interface PluginFacts {
  readonly settings: JsonObject | undefined;
  readonly use: PluginUse | undefined;
}

export function viewOf(row: PluginRow, { settings, use }: PluginFacts): PluginDto {
  const { id, version, state, hash, updatedAt } = row;
  const manifest = PluginManifest.parse(row.manifest);
  const offered = row.offered === null ? null : PluginManifest.parse(row.offered);
  const schema = manifest.settings ?? {};
  return {
    ...{ id, version, state, hash, updatedAt },
    reason: row.reason === null ? null : reasonView(row.reason),
    title: manifest.title,
    description: manifest.description,
    folder: folderOf(row.source),
    asks: manifest.permissions,
    granted: grantView(PluginGrant.parse(row.granted)),
    offered: offered && { version: offered.version, permissions: offered.permissions },
    ...partsView(id, PluginDeclares.parse(row.declares ?? {})),
    widgets: widgetViews({ id, hash, manifest }),
    use: use ?? null,
    settingsSchema: manifest.settings ?? null,
    settings: settings ? openSettingsOf(schema, settings) : null,
    settingsSecrets: settings ? givenSecrets(schema, settings) : [],
  };
}

function partsView(id: string, declares: PluginDeclares) {
  return {
    nodes: nodeViews(id, declares),
    commands: commandViews(declares),
    hooks: declares.hooks,
    routes: routeViews(id, declares),
    schedules: scheduleViews(declares),
  };
}

function grantView({ accounts, ...granted }: PluginGrant): PluginGrantDto {
  return { ...granted, accounts: accounts === 'all' ? null : accounts };
}

/** Код, которого эта программа не знает, записала более новая. */
function reasonView(stored: unknown): PluginReasonDto {
  const { data = { code: 'unknown', parameters: {} } as const } =
    PluginReasonSaid.safeParse(stored);
  return { code: data.code, ...reasonWords(data) };
}

/** Источник папки — `машина:путь`. */
export function folderOf(source: string | null): string | null {
  if (source === null || source === 'upload') return null;
  return source.slice(source.indexOf(':') + 1);
}
