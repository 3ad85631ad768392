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

/** Что записано и кем: имя — для тех, у кого цепочка открыта. */
export interface WrittenDraft extends DraftRevision {
  readonly changed: boolean;
  readonly savedBy: string;
}

/** Пишет черновик цепочки под замком. Тот же документ редакцию не меняет: автосохранение не плодит правок. */
export async function writeDraft(
  manager: EntityManager,
  chain: Chain,
  actor: Actor,
  draft: ChainDocument,
): Promise<WrittenDraft> {
  const draftHash = contentHash(draft);
  if (draftHash.equals(chain.draftHash)) {
    const { revision, draftSavedAt } = chain;
    return { revision, draftSavedAt, changed: false, savedBy: '' };
  }
  const now = new Date();
  const revision = chain.revision + 1;
  // Не manager.update: тип документа рекурсивен, и TypeScript не справляется с его частичным видом.
  const [[saved]] = await manager.query<[{ savedBy: string | null }[], number]>(
    `update chains set draft = $2, draft_hash = $3, revision = $4,
            draft_saved_by = $5, draft_saved_at = $6, updated_at = $6
      where id = $1 returning (select name from users where id = draft_saved_by) as "savedBy"`,
    [chain.id, draft, draftHash, revision, actor.userId, now],
  );
  return { revision, draftSavedAt: now, changed: true, savedBy: saved?.savedBy ?? '' };
}
