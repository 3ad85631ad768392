import type { CommandAnswer, CommandCall, CommandDescription } from './command.js';
import type { Contacts } from './contacts.js';
import type { AfterNotice, BeforeAnswer, HookDescription, HookMessage } from './hook.js';
import type { Http } from './http.js';
import type { Log } from './log.js';
import type { NodeAnswer, NodeCall, NodeDescription } from './node-description.js';
import type { RouteAnswer, RouteCall, RouteDescription } from './route.js';
import type { ScheduleCall, ScheduleDescription } from './schedule.js';
import type { Settings } from './settings.js';
import type { Storage } from './storage.js';
import type { Telegram } from './telegram.js';

/** То, чем плагин пользуется во время работы. */
export interface PluginTools {
  readonly http: Http;
  readonly storage: Storage;
  readonly settings: Settings;
  readonly log: Log;
  readonly telegram: Telegram;
  readonly contacts: Contacts;
}

/** Часть плагина: описание и работа. */
interface Works<Call, Answer> {
  run(call: Call, tools: PluginTools): Promise<Answer> | Answer;
}

export interface PluginNode extends NodeDescription, Works<NodeCall, NodeAnswer> {}
export interface PluginCommand extends CommandDescription, Works<CommandCall, CommandAnswer> {}
export interface PluginBeforeHook extends HookDescription, Works<HookMessage, BeforeAnswer> {}
export interface PluginAfterHook extends HookDescription, Works<AfterNotice, void> {}
export interface PluginRoute extends RouteDescription, Works<RouteCall, RouteAnswer> {}
export interface PluginSchedule extends ScheduleDescription, Works<ScheduleCall, void> {}

/** Плагин без классов: ему не нужен Nest, поэтому он загружается за сотню миллисекунд. */
export interface PluginDefinition {
  readonly nodes?: readonly PluginNode[];
  readonly commands?: readonly PluginCommand[];
  readonly before?: readonly PluginBeforeHook[];
  readonly after?: readonly PluginAfterHook[];
  readonly routes?: readonly PluginRoute[];
  readonly schedules?: readonly PluginSchedule[];
}

/** Проверяет типы определения: `export default definePlugin({ nodes: [...] })`. */
export function definePlugin(definition: PluginDefinition): PluginDefinition {
  return definition;
}
