export { badAnswer, CallPlugin } from './call-plugin.js';
export { widgetMark } from './part-views.js';
export { PersonNames } from './person-names.js';
export { PluginsModule } from './plugins.module.js';
