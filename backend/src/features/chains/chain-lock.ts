import { DomainError } from '@zveno/contracts/domain-error.js';
import type { EntityManager } from 'typeorm';
import { StaleRevision } from '../../api/revision.js';
import { ResourceMissing } from '../access/index.js';
import { Chain } from './chain.entity.js';

/** Цепочка под замком до конца записи: две правки не пройдут проверку одновременно. */
export async function lockChain(manager: EntityManager, id: string): Promise<Chain> {
  const lock = { mode: 'pessimistic_write' } as const;
  const chain = await manager.findOne(Chain, { where: { id }, lock });
  if (!chain) throw new ResourceMissing('chain');
  return chain;
}

/** Цепочка под замком, если она не в архиве и её черновик — тот, который видел человек. */
export async function lockDraft(
  manager: EntityManager,
  id: string,
  seenRevision: number,
): Promise<Chain> {
  const chain = await lockChain(manager, id);
  if (chain.archivedAt) throw new DomainError('chains.archived', 'conflict');
  if (chain.revision === seenRevision) return chain;
  throw new StaleRevision(chain.revision, await nameOf(manager, chain.draftSavedBy));
}

async function nameOf(manager: EntityManager, userId: string | null): Promise<string> {
  const [user] = await manager.query<{ name: string }[]>('select name from users where id = $1', [
    userId,
  ]);
  return user?.name ?? '';
}
