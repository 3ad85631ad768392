import type { NodeAnswer, NodeCall, NodeDescription } from './node-description.js';
import type { Http } from './http.js';
import type { Log } from './log.js';
import type { Settings } from './settings.js';
import type { Storage } from './storage.js';

/** То, чем плагин пользуется во время работы. */
export interface PluginTools {
  readonly http: Http;
  readonly storage: Storage;
  readonly settings: Settings;
  readonly log: Log;
}

export interface PluginNode extends NodeDescription {
  run(call: NodeCall, tools: PluginTools): Promise<NodeAnswer> | NodeAnswer;
}

/** Плагин без классов: ему не нужен Nest, поэтому он загружается за сотню миллисекунд. */
export interface PluginDefinition {
  readonly nodes?: readonly PluginNode[];
}

/** Проверяет типы определения: `export default definePlugin({ nodes: [...] })`. */
export function definePlugin(definition: PluginDefinition): PluginDefinition {
  return definition;
}
