import { Global, Module } from '@nestjs/common';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import { PostgresAuthKeys } from '../telegram-storage/postgres-auth-keys.js';
import { AccountRoutes } from './account-routes.js';
import { TelegramChannel } from './telegram-channel.js';

@Global()
@Module({
  providers: [
    AccountRoutes,
    PostgresAuthKeys,
    { provide: AuthKeyVault, useExisting: PostgresAuthKeys },
    TelegramChannel,
  ],
  exports: [AccountRoutes, AuthKeyVault, TelegramChannel],
})
export class TelegramModule {}
