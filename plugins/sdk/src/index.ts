// Парадная дверь SDK: других импортов из «Звена» у плагина не бывает.
export { ChainNode } from './chain-node.js';
export type { NodeAnswer, NodeCall, NodeDescription, NodeHandler } from './node-description.js';
export { definePlugin } from './define-plugin.js';
export type { PluginDefinition, PluginNode, PluginTools } from './define-plugin.js';
export { Http } from './http.js';
export type { HttpReply, HttpRequest } from './http.js';
export { Log } from './log.js';
export { Plugin } from './plugin.js';
export type { PluginModule } from './plugin-module.js';
export { Settings } from './settings.js';
export { Storage } from './storage.js';
export type { Json, JsonObject } from '@zveno/contracts/json.js';
export type { Localized } from '@zveno/contracts/localized.js';
