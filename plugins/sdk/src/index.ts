// Парадная дверь SDK: других импортов из «Звена» у плагина не бывает.
export { ChainNode } from './chain-node.js';
export type { NodeAnswer, NodeCall, NodeDescription, NodeHandler } from './node-description.js';
export { Command, Hotkey } from './command.js';
export type {
  ChatCommand,
  CommandAnswer,
  CommandCall,
  CommandDescription,
  CommandHandler,
  PanelCommand,
} from './command.js';
export { Contacts } from './contacts.js';
export type { PluginContact } from './contacts.js';
export { definePlugin } from './define-plugin.js';
export type {
  PluginAfterHook,
  PluginBeforeHook,
  PluginCommand,
  PluginDefinition,
  PluginNode,
  PluginRoute,
  PluginSchedule,
  PluginTools,
} from './define-plugin.js';
export { AfterMessage, BeforeMessage } from './hook.js';
export type {
  AfterHandler,
  AfterNotice,
  BeforeAnswer,
  BeforeHandler,
  HookDescription,
  HookMessage,
} from './hook.js';
export { Http } from './http.js';
export type { HttpReply, HttpRequest } from './http.js';
export { Log } from './log.js';
export type { ChatPlace } from './place.js';
export { Plugin } from './plugin.js';
export type { PluginModule } from './plugin-module.js';
export { Route } from './route.js';
export type { RouteAnswer, RouteCall, RouteDescription, RouteHandler } from './route.js';
export { Schedule } from './schedule.js';
export type { ScheduleCall, ScheduleDescription, ScheduleHandler } from './schedule.js';
export { Settings } from './settings.js';
export { Storage } from './storage.js';
export type { StoredEntry } from './storage.js';
export { Telegram } from './telegram.js';
export type { ChatMessage, OutgoingText } from './telegram.js';
export type { WidgetCallParts, WidgetContext, ZvenoWidget } from './widget.js';
export type { Json, JsonObject } from '@zveno/contracts/json.js';
export type { Localized } from '@zveno/contracts/localized.js';
