import { Injectable } from '@nestjs/common';
import type { Room } from '@zveno/contracts/live-events.js';
import { DataSource } from 'typeorm';
import { Access, type Actor, type Resource, ResourceMissing } from '../access/index.js';

/** Пускает в комнату того, кому виден её предмет; выполнение видно тому, кому видна его цепочка. */
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
    const [task] = await this.database.query<{ chain_id: string }[]>(
      'select chain_id from tasks where id = $1',
      [id],
    );
    if (!task) throw new ResourceMissing('chain');
    return { kind: 'chain', id: task.chain_id };
  }
}
