import { Global, Module } from '@nestjs/common';
import { HttpCaller } from '../../ports/http-caller.js';
import { NameLookup } from '../../ports/name-lookup.js';
import { PrivateTargets } from './private-targets.js';
import { SystemNames } from './system-names.js';
import { UndiciCaller } from './undici-caller.js';

@Global()
@Module({
  providers: [
    PrivateTargets,
    { provide: NameLookup, useClass: SystemNames },
    { provide: HttpCaller, useClass: UndiciCaller },
  ],
  exports: [HttpCaller],
})
export class HttpModule {}
