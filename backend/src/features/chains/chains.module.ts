import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddWelcomeChain } from './add-welcome-chain.js';
import { ArchiveChain } from './archive-chain.js';
import { ChainArchiveController } from './chain-archive.controller.js';
import { ChainCatalog } from './chain-catalog.js';
import { ChainFilesController } from './chain-files.controller.js';
import { Chain } from './chain.entity.js';
import { ChainsController } from './chains.controller.js';
import { CreateChain } from './create-chain.js';
import { DeleteChain } from './delete-chain.js';
import { DuplicateChain } from './duplicate-chain.js';
import { ExportChain } from './export-chain.js';
import { ImportChain } from './import-chain.js';
import { NewChain } from './new-chain.js';
import { SaveDraft } from './save-draft.js';
import { UnarchiveChain } from './unarchive-chain.js';

@Module({
  imports: [TypeOrmModule.forFeature([Chain])],
  controllers: [ChainFilesController, ChainsController, ChainArchiveController],
  providers: [
    AddWelcomeChain,
    ArchiveChain,
    ChainCatalog,
    CreateChain,
    DeleteChain,
    DuplicateChain,
    ExportChain,
    ImportChain,
    NewChain,
    SaveDraft,
    UnarchiveChain,
  ],
  exports: [AddWelcomeChain],
})
export class ChainsModule {}
