import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockPlugin } from './lock-plugin.js';

/** Выключает: узлы уходят из палитры, поток кончается, хранилище и настройки остаются. */
@Injectable()
export class DisablePlugin {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { state } = await lockPlugin(manager, id);
      if (state === 'off' || state === 'gone') return;
      await manager.query(
        `update plugins set state = 'off', state_reason = null, updated_at = now() where id = $1`,
        [id],
      );
      await this.audit.record(actor, 'plugin.disabled', { kind: 'plugin', id }, undefined, manager);
    });
  }
}
