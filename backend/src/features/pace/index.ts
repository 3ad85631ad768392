export { PaceModule } from './pace.module.js';
