import { Global, Module } from '@nestjs/common';
import { Secrets } from '../../ports/secrets.js';
import { EnvelopeSecrets } from './envelope-secrets.js';

@Global()
@Module({
  providers: [{ provide: Secrets, useClass: EnvelopeSecrets }],
  exports: [Secrets],
})
export class CryptoModule {}
