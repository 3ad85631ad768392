import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { RequestContext } from './request-context.js';

/** Предмет записи: аккаунт, цепочка, человек, плагин, настройка. */
export interface AuditResource {
  readonly kind: string;
  readonly id: string;
}

export type AuditDetails = Readonly<Record<string, unknown>>;

/** Журнал изменений: кто, что, с чем и откуда сделал. Секретов и текстов переписки в нём не бывает. */
@Injectable()
export class Audit {
  constructor(private readonly database: DataSource) {}

  /**
   * Добавляет запись. С `manager` она входит в ту же запись базы, что и сама перемена.
   *
   * @param action глагол предмета через точку: `chain.published`, `auth.signed-in`
   * @param details подробности без секретов; `undefined` — их нет
   */
  // eslint-disable-next-line zveno/few-parameters -- так запись читается фразой: кто, что, с чем, подробности
  async record(
    actor: Actor | undefined,
    action: string,
    resource?: AuditResource,
    details?: AuditDetails,
    manager: EntityManager = this.database.manager,
  ): Promise<void> {
    const { requestId, ip } = RequestContext.origin();
    await manager.query(
      `insert into audit (actor_id, action, resource_kind, resource_id, request_id, ip, details)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [actor?.userId, action, resource?.kind, resource?.id, requestId, ip, details],
    );
  }
}
