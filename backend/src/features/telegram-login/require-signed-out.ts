import { DomainError } from '@zveno/contracts/domain-error.js';
import type { SessionStatus } from '@zveno/contracts/session-state.js';
import type { EntityManager } from 'typeorm';
import { ResourceMissing } from '../access/index.js';

/** Аккаунт под замком до конца записи; вошедший — отказ: второй вход оставил бы первый ключ ничьим. */
export async function requireSignedOut(manager: EntityManager, id: string): Promise<void> {
  const [session] = await manager.query<{ status: SessionStatus }[]>(
    'select status from bot_sessions where id = $1 and deleted_at is null for update',
    [id],
  );
  if (!session) throw new ResourceMissing('session');
  if (session.status === 'logged-out' || session.status === 'failed') return;
  throw new DomainError('telegram.already-signed-in', 'conflict');
}
