export { SignedInDto, signedInView } from './auth.dto.js';
export { AuthModule } from './auth.module.js';
export { OwnOriginGuard } from './own-origin.guard.js';
export { setRefreshCookie } from './refresh-cookie.js';
