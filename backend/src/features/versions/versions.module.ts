import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChainVersion } from './chain-version.entity.js';
import { PublishChain } from './publish-chain.js';
import { PublishPreview } from './publish-preview.js';
import { RestoreVersion } from './restore-version.js';
import { RunningAccounts } from './running-accounts.js';
import { VersionCatalog } from './version-catalog.js';
import { VersionsController } from './versions.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ChainVersion])],
  controllers: [VersionsController],
  providers: [PublishChain, PublishPreview, RestoreVersion, RunningAccounts, VersionCatalog],
})
export class VersionsModule {}
