import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';
import type { EntityManager } from 'typeorm';

/** Меняет состояние аккаунта, пишет историю и будит владельца его дорожки. */
export async function setStatus(
  manager: EntityManager,
  id: string,
  status: SessionStatus,
  reason: SessionReason,
): Promise<void> {
  await manager.query(
    `with changed as (
       update bot_sessions
          set status = $2, status_reason = $3, status_until = null, updated_at = now()
        where id = $1 returning id, status, status_reason),
     noted as (
       insert into session_states (session_id, status, reason) select * from changed)
     select pg_notify('session_changed', id::text) from changed`,
    [id, status, reason],
  );
}
