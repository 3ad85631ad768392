import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ActiveParts, mayTouch } from '../../runtime/plugin-parts/plugin-parts.js';
import { Access, type Actor } from '../access/index.js';
import { ContactMissing } from '../../runtime/contacts/contact-missing.js';
import { TaskMissing, TaskSight } from '../tasks/index.js';

/** Номера открытого на странице. */
export interface OpenSubjects {
  readonly chain?: string;
  readonly session?: string;
  readonly contact?: string;
  readonly task?: string;
}

/** Что открыто на странице: плагин узнаёт только то, что человек вправе видеть, а сам плагин — трогать. */
@Injectable()
export class SeenSubjects {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly sight: TaskSight,
  ) {}

  /** Бросает `missing`, если человеку что-то из названного не видно. */
  async of(actor: Actor, plugin: ActiveParts, open: OpenSubjects): Promise<OpenSubjects> {
    const { chain, session, contact, task } = open;
    if (chain !== undefined) await this.access.require(actor, 'read', { kind: 'chain', id: chain });
    if (session !== undefined)
      await this.access.require(actor, 'read', { kind: 'session', id: session });
    const inContact = contact === undefined ? undefined : await this.ofContact(actor, contact);
    const inTask = task === undefined ? undefined : await this.ofTask(actor, task);
    const allowed = (id: string | null | undefined) => id == null || mayTouch(plugin, id);
    return {
      ...(chain !== undefined && { chain }),
      ...(session !== undefined && allowed(session) && { session }),
      ...(contact !== undefined && allowed(inContact) && { contact }),
      ...(task !== undefined && allowed(inTask) && { task }),
    };
  }

  /** Аккаунт собеседника. */
  private async ofContact(actor: Actor, id: string): Promise<string> {
    const [row] = await this.database.query<{ session: string }[]>(
      'select session_id as session from contacts where id = $1',
      [id],
    );
    const { session } = row ?? {};
    const role = session && (await this.access.roleOf(actor, { kind: 'session', id: session }));
    if (!session || !role) throw new ContactMissing();
    // Переписка — дело оператора и выше.
    await this.access.require(actor, 'operate', { kind: 'session', id: session });
    return session;
  }

  /** Аккаунт выполнения; у запущенного без аккаунта — `null`. */
  private async ofTask(actor: Actor, id: string): Promise<string | null> {
    const [row] = await this.database.query<{ session: string | null }[]>(
      `select t.session_id as session from tasks t where t.id = $2 and ${this.sight.visible(actor)}`,
      [actor.userId, id],
    );
    if (!row) throw new TaskMissing();
    return row.session;
  }
}
