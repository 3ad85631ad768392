import { Module } from '@nestjs/common';
import { ChainGrantsController } from './chain-grants.controller.js';
import { GrantCatalog } from './grant-catalog.js';
import { PutGrant } from './put-grant.js';
import { SessionGrantsController } from './session-grants.controller.js';
import { TakeGrant } from './take-grant.js';
import { TransferOwnership } from './transfer-ownership.js';

@Module({
  controllers: [SessionGrantsController, ChainGrantsController],
  providers: [GrantCatalog, PutGrant, TakeGrant, TransferOwnership],
})
export class GrantsModule {}
