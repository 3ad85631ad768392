import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { AdministratorOnly } from '../access/index.js';
import { AuditCatalog } from './audit-catalog.js';
import { AuditPageDto, AuditQuery } from './audit.dto.js';

@ApiTags('Журнал изменений')
@AdministratorOnly()
@Controller('audit')
export class AuditController {
  constructor(private readonly records: AuditCatalog) {}

  /** Кто, что и когда менял, новые записи первыми. */
  @Get()
  @Refuses(401, 'request.unauthenticated')
  @Refuses(403, 'access.administrator-only')
  @Refuses(422, 'request.invalid')
  audit(@Query() query: AuditQuery): Promise<AuditPageDto> {
    return this.records.page(query);
  }
}
