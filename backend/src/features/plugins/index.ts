export { badAnswer, CallPlugin } from './call-plugin.js';
export { PersonNames } from './person-names.js';
export { PluginsModule } from './plugins.module.js';
