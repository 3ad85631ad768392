import type { PluginPermissions } from '@zveno/contracts/plugin-manifest.js';
import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import { pluginNode } from '@zveno/engine/plugin-node.js';
import type { HostedPlugin } from '../../ports/plugin-host.js';
import { checkRoutes } from './check-routes.js';

/** С негодной схемой узла и с частями, о которых администратора не спросили, плагин не включают. */
export function checkParts(plugin: HostedPlugin, declares: PluginDeclares): void {
  const { id, granted } = plugin;
  checkWidgets(plugin);
  checkRoutes(declares.routes);
  for (const node of declares.nodes) pluginNode({ ...node, type: `${id}.${node.name}` });
  for (const [part, permission] of needs(declares)) {
    if (!granted[permission])
      throw new Error(`${part} просит разрешение ${permission}: добавьте его в plugin.json`);
  }
  for (const { name, cron, everySeconds } of declares.schedules) {
    if ((cron === undefined) === (everySeconds === undefined))
      throw new Error(`Расписанию «${name}» нужно одно из двух: cron или everySeconds`);
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
