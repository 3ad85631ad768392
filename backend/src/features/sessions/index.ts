export { SessionReasonDto } from './sessions.dto.js';
export { SessionsModule } from './sessions.module.js';
export { setStatus } from './set-status.js';
