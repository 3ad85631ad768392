import type { NodeDescription } from './node-description.js';
import type { PluginModule } from './plugin-module.js';

export interface MarkedMethod {
  readonly method: string;
  readonly description: NodeDescription;
}

const nodes = new WeakMap<object, MarkedMethod[]>();
const modules = new WeakMap<object, PluginModule>();

export function markNode(owner: object, method: string, description: NodeDescription): void {
  nodes.set(owner, [...(nodes.get(owner) ?? []), { method, description }]);
}

/** Узлы прототипа и его предков. */
export function nodesOf(prototype: object | null): readonly MarkedMethod[] {
  if (prototype === null) return [];
  return [...(nodes.get(prototype) ?? []), ...nodesOf(Reflect.getPrototypeOf(prototype))];
}

export function markPlugin(plugin: object, module: PluginModule): void {
  modules.set(plugin, module);
}

export function pluginModule(plugin: object): PluginModule | undefined {
  return modules.get(plugin);
}
