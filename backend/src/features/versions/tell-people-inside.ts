import type { EntityManager } from 'typeorm';
import type { PeopleInsideEvent } from '../../runtime/desk/lane-event.js';
import type { PeopleInside } from './people-inside.js';

/**
 * Просит владельцев всех дорожек, где идут выполнения цепочки, поступить с людьми по правилу. Событие пишется той же
 * записью, что и версия, звонок база отдаст после неё: опубликованное правило не теряется и не опережает версию.
 */
export async function tellPeopleInside(
  manager: EntityManager,
  { chainId, versionId }: { readonly chainId: string; readonly versionId: string },
  rule: PeopleInside,
): Promise<void> {
  if (rule === 'finish') return;
  const event: PeopleInsideEvent = { kind: 'people-inside', chainId, versionId, rule };
  await manager.query(
    `with asked as (
       insert into events (lane_id, payload)
       select lane_id, $2::json from open_tasks
        where chain_id = $1 and test_chat_id is null group by lane_id
       returning lane_id)
     select pg_notify('lane_events', lane_id::text) from asked`,
    [chainId, JSON.stringify(event)],
  );
}
