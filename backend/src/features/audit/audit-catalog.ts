import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Page, pageOf, readCursor } from '../../api/page.js';
import type { AuditQuery, AuditRecordDto } from './audit.dto.js';

/** Чтение журнала изменений. */
@Injectable()
export class AuditCatalog {
  constructor(private readonly database: DataSource) {}

  /** Записи от новых к старым; пустое условие не ограничивает. */
  async page(query: AuditQuery): Promise<Page<AuditRecordDto>> {
    const { limit, actor, action, resourceKind, resourceId, from, to } = query;
    const [before] = readCursor(query.after, z.tuple([z.string().regex(/^\d{1,18}$/)])) ?? [];
    const rows = await this.database.query<AuditRecordDto[]>(
      `select audit.id::text, audit.at, audit.actor_id as "actorId", users.name as "actorName",
              audit.action, audit.resource_kind as "resourceKind", audit.resource_id as "resourceId",
              audit.request_id as "requestId", audit.ip, audit.details
         from audit left join users on users.id = audit.actor_id
        where ($1::bigint is null or audit.id < $1)
          and ($2::uuid is null or audit.actor_id = $2)
          and ($3::text is null or audit.action = $3)
          and ($4::text is null or audit.resource_kind = $4)
          and ($5::text is null or audit.resource_id = $5)
          and ($6::timestamptz is null or audit.at >= $6)
          and ($7::timestamptz is null or audit.at < $7)
        order by audit.id desc
        limit $8`,
      [before, actor, action, resourceKind, resourceId, from, to, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }
}
