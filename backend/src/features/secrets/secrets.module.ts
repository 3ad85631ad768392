import { Module } from '@nestjs/common';
import { CreateSecret } from './create-secret.js';
import { DeleteSecret } from './delete-secret.js';
import { ReplaceSecret } from './replace-secret.js';
import { SecretCatalog } from './secret-catalog.js';
import { SecretsController } from './secrets.controller.js';

@Module({
  controllers: [SecretsController],
  providers: [CreateSecret, DeleteSecret, ReplaceSecret, SecretCatalog],
})
export class SecretsModule {}
