import { Body, Controller, Get, Header, Headers, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Response } from 'express';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, Public, type Actor } from '../access/index.js';
import { ChainCatalog } from './chain-catalog.js';
import { ChainDto, ExportQuery } from './chains.dto.js';
import { chainDocumentBody, chainSchema } from './document/chain-schema.js';
import { ExportChain } from './export-chain.js';
import { ImportChain } from './import-chain.js';

/** Цепочки в файлах: выгрузка, загрузка и схема документа. */
@ApiTags('Цепочки')
@Controller()
export class ChainFilesController {
  constructor(
    private readonly catalog: ChainCatalog,
    private readonly exportChain: ExportChain,
    private readonly importChain: ImportChain,
  ) {}

  /** Заводит цепочку из файла JSON или YAML (до 1 МБ). Отказ перечисляет все замечания с местами. */
  @Post('chains/import')
  @ApiConsumes('application/yaml', 'application/json', 'text/plain')
  @ApiBody(chainDocumentBody)
  @Refuses(413, 'request.too-large')
  @Refuses(415, 'request.wrong-type')
  @Refuses(422, 'chains.document-invalid')
  async importChainFile(
    @CurrentActor() actor: Actor,
    @Body() text: unknown,
    @Headers('content-type') contentType: string | undefined,
  ): Promise<ChainDto> {
    if (typeof text !== 'string') throw new DomainError('request.wrong-type', 'invalid');
    const format = contentType?.startsWith('application/json') ? 'json' : 'yaml';
    return this.catalog.one(actor, await this.importChain.run(actor, text, format));
  }

  /** Файл цепочки: черновик или версия. Ключи отсортированы, поэтому файлы удобно сравнивать. */
  @Get('chains/:id/export')
  @ApiProduces('application/yaml', 'application/json')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Refuses(404, 'access.chain-missing', 'chains.version-not-found')
  async exportChainFile(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { name, text } = await this.exportChain.run(actor, id, query.format, query.version);
    response.attachment(`${name}.chain.${query.format}`).type(`application/${query.format}`);
    return text;
  }

  /** JSON Schema документа цепочки: редакторы кода подсказывают по ней поля. */
  @Get('schemas/chain.json')
  @Public()
  @Header('Cache-Control', 'public, max-age=3600')
  @ApiOkResponse({ schema: { type: 'object' } })
  readChainSchema(): object {
    return chainSchema;
  }
}
