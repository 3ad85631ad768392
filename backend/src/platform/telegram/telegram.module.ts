import { Global, Module } from '@nestjs/common';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import { PostgresAuthKeys } from '../telegram-storage/postgres-auth-keys.js';

@Global()
@Module({
  providers: [PostgresAuthKeys, { provide: AuthKeyVault, useExisting: PostgresAuthKeys }],
  exports: [AuthKeyVault],
})
export class TelegramModule {}
