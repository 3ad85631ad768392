import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { SecretMissing } from './secret-catalog.js';
import { secretHint } from './secret-hint.js';

/** Заменяет значение своего секрета; узлы возьмут новое не позже чем через пять секунд. */
@Injectable()
export class ReplaceSecret {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string, value: string): Promise<void> {
    const sealed = this.secrets.seal(value, sealedIn('secrets.sealed', id));
    await this.database.transaction(async (manager) => {
      const [rows] = await manager.query<[{ name: string }[], number]>(
        `update secrets set sealed = $3, hint = $4, updated_at = now()
          where id = $1 and owner_id = $2 returning name`,
        [id, actor.userId, sealed, secretHint(value)],
      );
      const [secret] = rows;
      if (!secret) throw new SecretMissing();
      await this.audit.record(
        actor,
        'secret.replaced',
        { kind: 'secret', id },
        { ...secret },
        manager,
      );
    });
  }
}
