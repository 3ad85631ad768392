export { PluginFramesModule } from './plugin-frames.module.js';
