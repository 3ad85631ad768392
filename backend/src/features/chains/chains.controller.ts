import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@zveno/contracts/error-text.js';
import { AskedLocale } from '../../api/asked-locale.decorator.js';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { IfMatch } from '../../api/revision.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ChainCatalog } from './chain-catalog.js';
import {
  ChainDto,
  ChainPageDto,
  ChainsQuery,
  CreateChainDto,
  DraftRevisionDto,
  DuplicateChainDto,
} from './chains.dto.js';
import { CreateChain } from './create-chain.js';
import { DuplicateChain } from './duplicate-chain.js';
import { chainDocumentBody } from './document/chain-schema.js';
import { SaveDraft } from './save-draft.js';

/** Цепочки: список, черновик, копия. */
@ApiTags('Цепочки')
@Controller('chains')
export class ChainsController {
  constructor(
    private readonly catalog: ChainCatalog,
    private readonly createChain: CreateChain,
    private readonly saveDraft: SaveDraft,
    private readonly duplicateChain: DuplicateChain,
  ) {}

  /** Цепочки, которые вам видны: новые первыми или, по `order`, недавно изменённые. */
  @Get()
  listChains(@CurrentActor() actor: Actor, @Query() query: ChainsQuery): Promise<ChainPageDto> {
    return this.catalog.page(actor, query);
  }

  /** Создаёт цепочку: пустую или по документу. Владельцем станете вы. */
  @Post()
  @Refuses(422, 'request.invalid', 'chains.document-invalid')
  async createBlankChain(
    @CurrentActor() actor: Actor,
    @Body() body: CreateChainDto,
  ): Promise<ChainDto> {
    return this.catalog.one(actor, await this.createChain.run(actor, body));
  }

  /** Цепочка с черновиком; редакция — в `ETag`. */
  @Get(':id')
  @Refuses(404, 'access.chain-missing')
  readChain(@CurrentActor() actor: Actor, @Id() id: string): Promise<ChainDto> {
    return this.catalog.one(actor, id);
  }

  /** Сохраняет черновик целиком поверх увиденной редакции. */
  @Put(':id/draft')
  @ApiBody(chainDocumentBody)
  @Refuses(403, 'access.needs-editor')
  @Refuses(404, 'access.chain-missing')
  @Refuses(409, 'chains.archived')
  @Refuses(412, 'request.stale')
  @Refuses(422, 'chains.document-invalid')
  @Refuses(428, 'request.revision-needed')
  saveChainDraft(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() revision: number,
    @Body() document: unknown,
  ): Promise<DraftRevisionDto> {
    return this.saveDraft.run(actor, id, revision, document);
  }

  /** Копирует черновик в новую цепочку; её владельцем станете вы. */
  @Post(':id/duplicate')
  @Refuses(404, 'access.chain-missing')
  async duplicateChainDraft(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { name }: DuplicateChainDto,
    @AskedLocale() locale: Locale,
  ): Promise<ChainDto> {
    const copy = await this.duplicateChain.run(actor, id, { name, locale });
    return this.catalog.one(actor, copy);
  }
}
