import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';
import type { EntityManager } from 'typeorm';

/** Меняет состояние аккаунта, пишет историю и будит владельца дорожки. */
export async function moveSession(
  manager: EntityManager,
  id: string,
  status: SessionStatus,
  reason: SessionReason,
): Promise<void> {
  await manager.query(
    `with moved as (
       update bot_sessions
          set status = $2, status_reason = $3, status_until = null, updated_at = now()
        where id = $1 returning id, status, status_reason),
     noted as (
       insert into session_states (session_id, status, reason) select * from moved)
     select pg_notify('session_changed', id::text) from moved`,
    [id, status, reason],
  );
}
