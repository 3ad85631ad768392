import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NodeCatalog } from './node-catalog.js';
import { NodeTypesDto } from './nodes.dto.js';

/** Типы узлов: из чего собирают цепочки. */
@ApiTags('Узлы')
@Controller('nodes')
export class NodesController {
  constructor(private readonly catalog: NodeCatalog) {}

  /** Типы узлов, известные сейчас. Ответ помечен `ETag`: с `If-None-Match` повтор стоит 304 без тела. */
  @Get()
  listNodeTypes(@Res({ passthrough: true }) response: Response): NodeTypesDto {
    const { items, etag } = this.catalog.edition;
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'private, no-cache');
    return { items };
  }
}
