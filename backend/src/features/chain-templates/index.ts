export { ChainTemplatesModule } from './chain-templates.module.js';
