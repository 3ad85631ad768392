import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Room } from '@zveno/contracts/live-events.js';
import { DataSource } from 'typeorm';
import {
  Access,
  type Actor,
  AdministratorRequired,
  type Resource,
  ResourceMissing,
} from '../access/index.js';

/**
 * Пускает в комнату того, кому виден её предмет. Выполнение с аккаунтом видно тому, кому открыт аккаунт:
 * в журнале — переписка; без аккаунта — тому, кому открыта цепочка. Тест-чат и его пробы видит только тот, кто их ведёт.
 */
@Injectable()
export class RoomAccess {
  constructor(
    private readonly access: Access,
    private readonly database: DataSource,
  ) {}

  async require(actor: Actor, room: Room): Promise<void> {
    // Каталог узлов виден каждому, кто вошёл; о самих плагинах весть не говорит ничего.
    if (room === 'plugins') return;
    const [kind, id = ''] = room.split(':');
    if (kind === 'plugin') this.requireAdministrator(actor);
    else if (kind === 'test') await this.requireOwn(actor, id);
    else await this.access.require(actor, 'read', await this.subject(actor, kind, id));
  }

  /** В журнале плагина — его слова о чужих чатах и сбоях: читают его те же, кто и страницу плагина. */
  private requireAdministrator({ administrator }: Actor): void {
    if (!administrator) throw new AdministratorRequired();
  }

  /** Тест-чат слышит только тот, кто его ведёт, и пока ему открыта цепочка. */
  private async requireOwn(actor: Actor, id: string): Promise<void> {
    const [chat] = await this.database.query<{ chain: string }[]>(
      'select chain_id as chain from test_chats where id = $1 and user_id = $2',
      [id, actor.userId],
    );
    if (!chat) throw new DomainError('test-chat.not-started', 'missing');
    await this.access.require(actor, 'edit', { kind: 'chain', id: chat.chain });
  }

  private async subject(actor: Actor, kind = '', id = ''): Promise<Resource> {
    if (kind !== 'task') return { kind: kind === 'session' ? 'session' : 'chain', id };
    const [task] = await this.database.query<{ chain: string; session: string | null }[]>(
      `select chain_id as chain, session_id as session from tasks
        where id = $1 and (test_chat_id is null or started_by = $2)`,
      [id, actor.userId],
    );
    if (!task) throw new ResourceMissing('chain');
    return task.session === null
      ? { kind: 'chain', id: task.chain }
      : { kind: 'session', id: task.session };
  }
}
