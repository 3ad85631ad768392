import { DomainError } from '@zveno/contracts/domain-error.js';
import type { SessionStatus } from '@zveno/contracts/session-state.js';
import type { EntityManager } from 'typeorm';
import { ResourceMissing } from '../access/index.js';

/**
 * Аккаунт под замком до конца записи. Вошедший — отказ: второй вход оставил бы первый ключ ничьим.
 * Вышедшего, чей ключ ещё не отозван, и сломанный вход можно начать заново.
 */
export async function requireSignedOut(manager: EntityManager, id: string): Promise<void> {
  const { status, hasKey } = await lock(manager, id);
  if (!hasKey || status === 'logged-out' || status === 'failed') return;
  throw new DomainError('telegram.already-signed-in', 'conflict');
}

/** Аккаунт под замком до конца записи; без входа и уже вышедший — отказ. */
export async function requireSignedIn(manager: EntityManager, id: string): Promise<void> {
  const { status, hasKey } = await lock(manager, id);
  if (hasKey && status !== 'logged-out') return;
  throw new DomainError('telegram.not-signed-in', 'conflict');
}

interface Standing {
  readonly status: SessionStatus;
  readonly hasKey: boolean;
}

async function lock(manager: EntityManager, id: string): Promise<Standing> {
  const [session] = await manager.query<Standing[]>(
    `select status, exists (select from tg_auth_key where session_id = s.id) as "hasKey"
       from bot_sessions s where id = $1 and deleted_at is null for update of s`,
    [id],
  );
  if (!session) throw new ResourceMissing('session');
  return session;
}
