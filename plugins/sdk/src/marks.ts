import type { PartKind } from '@zveno/contracts/plugin-messages.js';
import type { PluginModule } from './plugin-module.js';

export interface MarkedMethod {
  readonly method: string;
  readonly part: PartKind;
  readonly description: object;
}

const parts = new WeakMap<object, MarkedMethod[]>();
const modules = new WeakMap<object, PluginModule>();

/** Помечает метод класса частью плагина. */
export function mark(part: PartKind, description: object) {
  return (owner: object, method: string): void => {
    parts.set(owner, [...(parts.get(owner) ?? []), { method, part, description }]);
  };
}

/** Помеченное у прототипа и его предков. */
export function partsOf(prototype: object | null): readonly MarkedMethod[] {
  if (prototype === null) return [];
  return [...(parts.get(prototype) ?? []), ...partsOf(Reflect.getPrototypeOf(prototype))];
}

export function markPlugin(plugin: object, module: PluginModule): void {
  modules.set(plugin, module);
}

export function pluginModule(plugin: object): PluginModule | undefined {
  return modules.get(plugin);
}
