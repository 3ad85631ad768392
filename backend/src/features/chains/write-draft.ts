import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import type { Chain } from './chain.entity.js';
import { contentHash } from './document/content-hash.js';

/** Редакция черновика после записи. */
export interface DraftRevision {
  readonly revision: number;
  readonly draftSavedAt: Date;
}

/** Пишет черновик цепочки под замком. Тот же документ редакцию не меняет: автосохранение не плодит правок. */
export async function writeDraft(
  manager: EntityManager,
  chain: Chain,
  actor: Actor,
  draft: ChainDocument,
): Promise<DraftRevision & { readonly changed: boolean }> {
  const draftHash = contentHash(draft);
  if (draftHash.equals(chain.draftHash)) {
    return { revision: chain.revision, draftSavedAt: chain.draftSavedAt, changed: false };
  }
  const now = new Date();
  const revision = chain.revision + 1;
  // Не manager.update: тип документа рекурсивен, и TypeScript не справляется с его частичным видом.
  await manager.query(
    `update chains set draft = $2, draft_hash = $3, revision = $4,
            draft_saved_by = $5, draft_saved_at = $6, updated_at = $6
      where id = $1`,
    [chain.id, draft, draftHash, revision, actor.userId, now],
  );
  return { revision, draftSavedAt: now, changed: true };
}
