import type { PartKind } from '@zveno/contracts/plugin-messages.js';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';
import type { PluginDefinition, PluginTools } from '../define-plugin.js';
import { pluginModule } from '../marks.js';
import { livePart } from './live-part.js';
import type { LivePart } from './live-part.js';

/** Части плагина, каким бы видом он ни был написан. */
export async function collectParts(plugin: unknown, tools: PluginTools): Promise<LivePart[]> {
  if (typeof plugin === 'function') {
    const module = pluginModule(plugin);
    if (!module) throw new PluginRefused('no-mark');
    // Nest нужен только плагинам из классов: остальные без него легче на тридцать мегабайт.
    const { nestParts } = await import('./nest.js');
    return nestParts(module, tools);
  }
  if (!isDefinition(plugin)) {
    throw new PluginRefused('no-default');
  }
  return definedParts(plugin, tools);
}

type Work = (call: never, tools: PluginTools) => unknown;

function definedParts(plugin: PluginDefinition, tools: PluginTools): LivePart[] {
  const {
    nodes = [],
    commands = [],
    before = [],
    after = [],
    routes = [],
    schedules = [],
  } = plugin;
  const live = (kind: PartKind, parts: readonly { readonly run: Work }[], more = {}) =>
    parts.map((part) =>
      livePart(kind, { ...part, ...more }, (input) =>
        Reflect.apply(part.run, part, [input, tools]),
      ),
    );
  return [
    ...live('node', nodes),
    ...live('command', commands),
    ...live('hook', before, { when: 'before' }),
    ...live('hook', after, { when: 'after' }),
    ...live('route', routes),
    ...live('schedule', schedules),
  ];
}

function isDefinition(value: unknown): value is PluginDefinition {
  return typeof value === 'object' && value !== null;
}
