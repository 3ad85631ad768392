import { Global, Module } from '@nestjs/common';
import { SessionProxies } from '../../ports/session-proxies.js';
import { StoredSessionProxies } from './stored-session-proxies.js';

/** Прокси нужен и тому, кто ведёт аккаунт, и тому, кто в него входит, — в процессе любой роли. */
@Global()
@Module({
  providers: [{ provide: SessionProxies, useClass: StoredSessionProxies }],
  exports: [SessionProxies],
})
export class SessionProxiesModule {}
