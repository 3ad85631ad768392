import { Injectable } from '@nestjs/common';
import type { Room } from '@zveno/contracts/live-events.js';
import { DataSource } from 'typeorm';
import { Access, type Actor, type Resource, ResourceMissing } from '../access/index.js';

/**
 * Пускает в комнату того, кому виден её предмет. Выполнение с аккаунтом видно тому, кому открыт аккаунт:
 * в журнале — переписка; без аккаунта — тому, кому открыта цепочка.
 */
@Injectable()
export class RoomAccess {
  constructor(
    private readonly access: Access,
    private readonly database: DataSource,
  ) {}

  async require(actor: Actor, room: Room): Promise<void> {
    await this.access.require(actor, 'read', await this.subject(room));
  }

  private async subject(room: Room): Promise<Resource> {
    const [kind, id = ''] = room.split(':');
    if (kind !== 'task') return { kind: kind === 'session' ? 'session' : 'chain', id };
    const [task] = await this.database.query<{ chain: string; session: string | null }[]>(
      'select chain_id as chain, session_id as session from tasks where id = $1',
      [id],
    );
    if (!task) throw new ResourceMissing('chain');
    return task.session === null
      ? { kind: 'chain', id: task.chain }
      : { kind: 'session', id: task.session };
  }
}
