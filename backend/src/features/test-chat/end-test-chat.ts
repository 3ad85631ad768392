import type { EntityManager } from 'typeorm';
import type { TestEvent } from '../../runtime/desk/lane-event.js';

export interface EndedChat {
  readonly id: string;
  readonly contactId: string;
}

/**
 * Кончает разговор той же записью, что начинает новый: владелец дорожки остановит его выполнения, даже если этот
 * процесс сейчас погибнет. Черновик помнит миг, до которого был нужен.
 */
export async function endTestChat(
  manager: EntityManager,
  chainId: string,
  userId: string,
): Promise<EndedChat | undefined> {
  // Два начала сразу не должны разминуться: второе ждёт первое на строке человека.
  await manager.query('select 1 from users where id = $1 for no key update', [userId]);
  const [chat] = await manager.query<(EndedChat & { laneId: number; draftId: string })[]>(
    `select id, contact_id as "contactId", lane_id as "laneId", draft_id as "draftId"
       from test_chats where chain_id = $1 and user_id = $2`,
    [chainId, userId],
  );
  if (!chat) return undefined;
  const { id, laneId, draftId } = chat;
  const event: TestEvent = { kind: 'test', chatId: id, key: `end:${id}`, act: { kind: 'end' } };
  await manager.query('delete from test_chats where id = $1', [id]);
  await manager.query('delete from test_messages where test_chat_id = $1', [id]);
  await manager.query('update test_drafts set used_at = now() where id = $1', [draftId]);
  await manager.query('insert into events (lane_id, payload) values ($1, $2)', [laneId, event]);
  await manager.query(`select pg_notify('lane_events', $1)`, [String(laneId)]);
  return chat;
}
