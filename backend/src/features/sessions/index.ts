export { SessionsModule } from './sessions.module.js';
export { SessionProxiesModule } from './session-proxies.module.js';
