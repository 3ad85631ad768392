import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { afterCommit } from '../../ports/after-commit.js';
import { Realtime } from '../../ports/realtime.js';

export type EndReason = 'signed-out' | 'revoked' | 'password-changed' | 'disabled' | 'reused';

/** Какие входы закончить: все человека, один из них или все, кроме одного. */
export interface SignInSelection {
  readonly userId: string;
  readonly only?: string;
  readonly except?: string;
}

/** Заканчивает входы: их билеты доступа и обновления перестают действовать сразу, открытые страницы теряют связь. */
@Injectable()
export class EndSignIns {
  constructor(
    private readonly database: DataSource,
    private readonly realtime: Realtime,
  ) {}

  /** Возвращает, сколько входов закончено: уже законченные не считаются. */
  async run(
    { userId, only, except }: SignInSelection,
    reason: EndReason,
    manager: EntityManager = this.database.manager,
  ): Promise<number> {
    const ended = await manager.query<[unknown[], number]>(
      `update sign_ins set ended_at = now(), end_reason = $2
        where user_id = $1 and ended_at is null
          and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4)`,
      [userId, reason, only, except],
    );
    afterCommit(manager, () => {
      this.realtime.disconnect(userId);
    });
    return ended[1];
  }
}
