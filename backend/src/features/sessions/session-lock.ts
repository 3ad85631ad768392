import { IsNull, type EntityManager } from 'typeorm';
import { StaleRevision } from '../../api/revision.js';
import { ResourceMissing } from '../access/index.js';
import { BotSession } from './bot-session.entity.js';

/** Аккаунт под замком до конца записи. */
export async function lockSession(manager: EntityManager, id: string): Promise<BotSession> {
  const where = { id, deletedAt: IsNull() };
  const lock = { mode: 'pessimistic_write' } as const;
  const session = await manager.findOne(BotSession, { where, lock });
  if (!session) throw new ResourceMissing('session');
  return session;
}

/** Аккаунт под замком, если он той редакции, которую видел человек. */
export async function lockSeenSession(
  manager: EntityManager,
  id: string,
  seenRevision: number,
): Promise<BotSession> {
  const session = await lockSession(manager, id);
  if (session.revision !== seenRevision) throw new StaleRevision(session.revision);
  return session;
}
