export { SpentDto } from './pace.dto.js';
export { PaceModule } from './pace.module.js';
