import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';

/**
 * Снимает остановки отправки раньше срока: решает и отвечает за это человек. Новый отказ Telegram
 * остановит снова.
 */
@Injectable()
export class ResumePace {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'manage', resource);
    await this.database.transaction(async (manager) => {
      // Часы владельца могут спешить: снимаются все записанные остановки, когда бы они ни начались.
      await manager.query(
        `with lifted as (
           update session_limits set lifted_at = greatest(clock_timestamp(), (
             select to_timestamp(max((park ->> 'since')::float8) / 1000) + interval '1 millisecond'
               from jsonb_array_elements(state -> 'parks') as park))
            where session_id = $1 returning session_id)
         select pg_notify('session_changed', session_id::text) from lifted`,
        [id],
      );
      await this.audit.record(actor, 'session.pace-resumed', resource, undefined, manager);
    });
    this.realtime.publish(`session:${id}`, 'session.pace-changed', { sessionId: id });
  }
}
