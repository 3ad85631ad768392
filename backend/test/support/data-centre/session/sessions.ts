import type { Policies } from '../policies.js';
import type { Connection } from '../transport/connection.js';
import type { AuthKey } from './auth-key.js';
import { Session } from './session.js';

const disconnectedKept = 8;

/** Сеансы всех ключей; клиент заводит их сам, когда захочет. */
export class Sessions {
  private readonly byKey = new Map<AuthKey, Map<bigint, Session>>();

  constructor(private readonly policies: Readonly<Policies>) {}

  of(key: AuthKey): Session[] {
    return [...(this.byKey.get(key)?.values() ?? [])];
  }

  find(key: AuthKey, id: bigint): Session {
    return this.byKey.get(key)?.get(id) ?? this.create(key, id);
  }

  remove(key: AuthKey, id: bigint): void {
    this.byKey.get(key)?.delete(id);
  }

  detach(connection: Connection): void {
    for (const sessions of this.byKey.values()) {
      for (const session of sessions.values()) session.detach(connection);
    }
  }

  /** Новый сеанс, если велит политика, наследует недоставленное отключённым. */
  private create(key: AuthKey, id: bigint): Session {
    const session = new Session(id, key, this.policies);
    const old = this.of(key).filter((each) => !each.connected);
    const limit = this.policies.inheritedUpdates;
    session.takeOwed(old.flatMap((each) => each.giveOwed(limit)).slice(0, limit));
    for (const each of old.slice(0, -disconnectedKept)) this.remove(key, each.id);
    const all = this.byKey.get(key) ?? new Map<bigint, Session>();
    this.byKey.set(key, all.set(id, session));
    return session;
  }
}
