import type { Realtime } from '../../ports/realtime.js';
import type { Actor } from '../access/index.js';

/** Страницы, где открыта цепочка, узнают о новой редакции черновика. */
export function tellDraftSaved(
  realtime: Realtime,
  chainId: string,
  actor: Actor,
  { revision, savedBy }: { readonly revision: number; readonly savedBy: string },
): void {
  const fact = { chainId, revision, by: actor.userId, byName: savedBy };
  realtime.publish(`chain:${chainId}`, 'chain.draft-saved', fact);
}

/** Цепочка убрана в архив, возвращена или удалена. */
export function tellChainChanged(realtime: Realtime, chainId: string): void {
  realtime.publish(`chain:${chainId}`, 'chain.changed', { chainId });
}
