import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Locale } from '@zveno/contracts/error-text.js';
import { AskedLocale } from '../../api/asked-locale.decorator.js';
import { Id } from '../../api/id.decorator.js';
import { PageQuery } from '../../api/page.dto.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { IfMatch } from '../../api/revision.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { DraftRevisionDto } from '../chains/index.js';
import { PublishChain } from './publish-chain.js';
import { PublishPreview } from './publish-preview.js';
import { RestoreVersion } from './restore-version.js';
import { VersionNumber } from './version-number.decorator.js';
import { VersionCatalog } from './version-catalog.js';
import { PublishDto, PublishPreviewDto, VersionGraphDto, VersionPageDto } from './versions.dto.js';

/** Версии цепочки: публикация, история, возврат. */
@ApiTags('Версии цепочек')
@Controller('chains/:id')
@Refuses(404, 'access.chain-missing', 'chains.version-not-found')
export class VersionsController {
  constructor(
    private readonly catalog: VersionCatalog,
    private readonly preview: PublishPreview,
    private readonly publish: PublishChain,
    private readonly restore: RestoreVersion,
  ) {}

  /** Что даст публикация: замечания и сколько людей внутри. Ничего не меняет. */
  @Get('publish-preview')
  previewPublish(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @AskedLocale() locale: Locale,
  ): Promise<PublishPreviewDto> {
    return this.preview.of(actor, id, locale);
  }

  /** Публикует увиденную редакцию черновика неизменной версией. */
  @Post('publish')
  @Refuses(403, 'access.needs-editor')
  @Refuses(409, 'chains.nothing-to-publish', 'chains.archived')
  @Refuses(412, 'request.stale')
  @Refuses(422, 'chains.not-publishable', 'request.invalid')
  @Refuses(428, 'request.revision-needed')
  async publishChain(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() revision: number,
    @Body() body: PublishDto,
  ): Promise<VersionGraphDto> {
    return this.catalog.one(actor, id, await this.publish.run(actor, id, revision, body));
  }

  /** История версий, новые первыми. */
  @Get('versions')
  listChainVersions(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: PageQuery,
  ): Promise<VersionPageDto> {
    return this.catalog.page(actor, id, query);
  }

  /** Версия с документом. */
  @Get('versions/:number')
  readChainVersion(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @VersionNumber() number: number,
  ): Promise<VersionGraphDto> {
    return this.catalog.one(actor, id, number);
  }

  /** Возвращает документ версии в черновик; чтобы он заработал, его публикуют. */
  @Post('versions/:number/restore')
  @Refuses(403, 'access.needs-editor')
  @Refuses(409, 'chains.archived')
  @Refuses(412, 'request.stale')
  @Refuses(428, 'request.revision-needed')
  restoreChainVersion(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @VersionNumber() number: number,
    @IfMatch() revision: number,
  ): Promise<DraftRevisionDto> {
    return this.restore.run(actor, id, number, revision);
  }
}
