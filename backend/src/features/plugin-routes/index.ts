export { withPlugins } from './describe-plugins.js';
export { PluginRoutesModule } from './plugin-routes.module.js';
