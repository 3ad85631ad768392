export { ACCESS_TOKEN_LIFETIME } from './access-tokens.js';
export { AuthModule } from './auth.module.js';
export { EndSignIns, type EndReason } from './end-sign-ins.js';
export { GuessLimit } from './guess-limit.js';
export { CurrentSignIn, type SignedIn } from './signed-in.js';
export { SocketSignIn } from './socket-sign-in.js';
