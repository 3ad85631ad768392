import type { PluginDefinition, PluginTools } from '../define-plugin.js';
import { pluginModule } from '../marks.js';
import { declaredOf } from './live-node.js';
import type { LiveNode } from './live-node.js';

/** Узлы плагина, каким бы видом он ни был написан. */
export async function collectNodes(plugin: unknown, tools: PluginTools): Promise<LiveNode[]> {
  if (typeof plugin === 'function') {
    const module = pluginModule(plugin);
    if (!module) throw new Error('У главного класса плагина нет @Plugin');
    // Nest нужен только плагинам из классов: остальные без него легче на тридцать мегабайт.
    const { nestNodes } = await import('./nest.js');
    return nestNodes(module, tools);
  }
  if (!isDefinition(plugin)) {
    throw new Error(
      'Файл плагина должен отдавать по умолчанию definePlugin(…) или класс с @Plugin',
    );
  }
  return (plugin.nodes ?? []).map((node) => ({
    declared: declaredOf(node),
    handle: (call) => node.run(call, tools),
  }));
}

function isDefinition(value: unknown): value is PluginDefinition {
  return typeof value === 'object' && value !== null;
}
