import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChainTemplatesDto } from './chain-templates.dto.js';
import { TemplateCatalog } from './template-catalog.js';

/** Готовые цепочки, с которых можно начать. */
@ApiTags('Цепочки')
@Controller('chain-templates')
export class ChainTemplatesController {
  constructor(private readonly catalog: TemplateCatalog) {}

  /** Готовые цепочки с документами. */
  @Get()
  async listChainTemplates(): Promise<ChainTemplatesDto> {
    return { items: await this.catalog.list() };
  }
}
