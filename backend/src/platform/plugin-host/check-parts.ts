import type { Localized } from '@zveno/contracts/localized.js';
import type { PluginPermissions } from '@zveno/contracts/plugin-manifest.js';
import type { DeclaredSchedule, PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';
import { pluginNode } from '@zveno/engine/plugin-node.js';
import { BadCron, nextOccurrence, parseCron } from '@zveno/engine/time/cron.js';
import type { HostedPlugin } from '../../ports/plugin-host.js';
import { checkRoutes } from './check-routes.js';
import { checkSchema } from './check-schema.js';

const settingsPart = { ru: 'Настройки', en: 'Settings' };

/** С негодной схемой узла и с частями, о которых администратора не спросили, плагин не включают. */
export function checkParts(plugin: HostedPlugin, declares: PluginDeclares): void {
  const { granted } = plugin;
  checkWidgets(plugin);
  checkRoutes(declares.routes);
  checkSettings(plugin, declares);
  for (const [part, permission] of needs(declares)) {
    if (!granted[permission]) throw new PluginRefused('permission-missing', { part, permission });
  }
  declares.schedules.forEach(checkSchedule);
}

function checkSettings({ id, manifest }: HostedPlugin, { nodes }: PluginDeclares): void {
  if (manifest.settings) checkSchema(settingsPart, manifest.settings);
  for (const node of nodes) {
    checkSchema({ ru: `Узел «${node.name}»`, en: `Node “${node.name}”` }, node.settings);
    pluginNode({ ...node, type: `${id}.${node.name}` });
  }
}

function checkSchedule({ name, cron, everySeconds }: DeclaredSchedule): void {
  if ((cron === undefined) === (everySeconds === undefined))
    throw new PluginRefused('schedule-kind', { name });
  if (cron !== undefined && !comes(name, cron))
    throw new PluginRefused('schedule-never', { name, cron });
}

function comes(name: string, cron: string): boolean {
  try {
    return nextOccurrence(parseCron(cron), 0, 'UTC') !== undefined;
  } catch (error) {
    if (!(error instanceof BadCron)) throw error;
    throw new PluginRefused('schedule-cron', { name, reason: error.reason });
  }
}

function checkWidgets({ manifest, files, granted }: HostedPlugin): void {
  for (const { name, slot, page } of manifest.widgets) {
    if (!granted.slots.includes(slot)) throw new PluginRefused('slot-missing', { name, slot });
    if (!(page in files)) throw new PluginRefused('page-missing', { name, page });
  }
}

type Flag = Exclude<keyof PluginPermissions, 'network' | 'networkFrom' | 'slots'>;

function needs({
  hooks,
  commands,
  routes,
}: PluginDeclares): readonly (readonly [Localized, Flag])[] {
  return [
    ...hooks.map(
      ({ name }) => [{ ru: `Хук «${name}»`, en: `Hook “${name}”` }, 'messages'] as const,
    ),
    ...commands
      .filter(({ chat }) => chat)
      .map(
        ({ name }) =>
          [{ ru: `Команда чата «${name}»`, en: `Chat command “${name}”` }, 'telegram'] as const,
      ),
    ...routes
      .filter(({ access }) => access === 'everyone')
      .map(
        ({ name }) =>
          [{ ru: `Открытый адрес «${name}»`, en: `Open address “${name}”` }, 'openRoutes'] as const,
      ),
  ];
}
