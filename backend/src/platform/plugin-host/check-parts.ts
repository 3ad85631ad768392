import type { PluginPermissions } from '@zveno/contracts/plugin-manifest.js';
import type { DeclaredSchedule, PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import { pluginNode } from '@zveno/engine/plugin-node.js';
import { nextOccurrence, parseCron } from '@zveno/engine/time/cron.js';
import type { HostedPlugin } from '../../ports/plugin-host.js';
import { checkRoutes } from './check-routes.js';
import { checkSchema } from './check-schema.js';

/** С негодной схемой узла и с частями, о которых администратора не спросили, плагин не включают. */
export function checkParts(plugin: HostedPlugin, declares: PluginDeclares): void {
  const { granted } = plugin;
  checkWidgets(plugin);
  checkRoutes(declares.routes);
  checkSettings(plugin, declares);
  for (const [part, permission] of needs(declares)) {
    if (!granted[permission])
      throw new Error(`${part} просит разрешение ${permission}: добавьте его в plugin.json`);
  }
  declares.schedules.forEach(checkSchedule);
}

function checkSettings({ id, manifest }: HostedPlugin, { nodes }: PluginDeclares): void {
  if (manifest.settings) checkSchema('Настройки', manifest.settings);
  for (const node of nodes) {
    checkSchema(`Узел «${node.name}»`, node.settings);
    pluginNode({ ...node, type: `${id}.${node.name}` });
  }
}

function checkSchedule({ name, cron, everySeconds }: DeclaredSchedule): void {
  if ((cron === undefined) === (everySeconds === undefined))
    throw new Error(`Расписанию «${name}» нужно одно из двух: cron или everySeconds`);
  if (cron !== undefined && !comes(name, cron))
    throw new Error(`Расписание «${name}»: такого времени «${cron}» не бывает`);
}

function comes(name: string, cron: string): boolean {
  try {
    return nextOccurrence(parseCron(cron), 0, 'UTC') !== undefined;
  } catch (error) {
    throw new Error(`Расписание «${name}»: ${error instanceof Error ? error.message : ''}`);
  }
}

function checkWidgets({ manifest, files, granted }: HostedPlugin): void {
  for (const { name, slot, page } of manifest.widgets) {
    if (!granted.slots.includes(slot))
      throw new Error(`Виджет «${name}» просит место ${slot}: добавьте его в permissions.slots`);
    if (!(page in files)) throw new Error(`Нет страницы ${page} виджета «${name}»`);
  }
}

type Flag = Exclude<keyof PluginPermissions, 'network' | 'networkFrom' | 'slots'>;

function needs({ hooks, commands, routes }: PluginDeclares): readonly (readonly [string, Flag])[] {
  return [
    ...hooks.map(({ name }) => [`Хук «${name}»`, 'messages'] as const),
    ...commands
      .filter(({ chat }) => chat)
      .map(({ name }) => [`Команда чата «${name}»`, 'telegram'] as const),
    ...routes
      .filter(({ access }) => access === 'everyone')
      .map(({ name }) => [`Открытый адрес «${name}»`, 'openRoutes'] as const),
  ];
}
