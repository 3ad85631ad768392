import { Global, Module } from '@nestjs/common';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import { PostgresAuthKeys } from '../telegram-storage/postgres-auth-keys.js';
import { AccountRoutes } from './account-routes.js';

@Global()
@Module({
  providers: [
    AccountRoutes,
    PostgresAuthKeys,
    { provide: AuthKeyVault, useExisting: PostgresAuthKeys },
  ],
  exports: [AccountRoutes, AuthKeyVault],
})
export class TelegramModule {}
