import { Module } from '@nestjs/common';
import { ChainSecretNames } from './chain-secret-names.js';
import { ChainSecretsController } from './chain-secrets.controller.js';
import { CreateSecret } from './create-secret.js';
import { DeleteSecret } from './delete-secret.js';
import { ReplaceSecret } from './replace-secret.js';
import { SecretCatalog } from './secret-catalog.js';
import { SecretsController } from './secrets.controller.js';

@Module({
  controllers: [ChainSecretsController, SecretsController],
  providers: [ChainSecretNames, CreateSecret, DeleteSecret, ReplaceSecret, SecretCatalog],
})
export class SecretsModule {}
