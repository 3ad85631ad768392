import type { SessionSettings } from '@zveno/contracts/session-settings.js';
import type { CompiledChain } from '@zveno/engine/compiled-chain.js';

/** Версия цепочки, готовая к работе. */
export interface ChainScript {
  readonly chainId: string;
  readonly versionId: string;
  readonly chain: CompiledChain;
}

/** Аккаунт, каким его знает ход: имя для текстов и цепочки в порядке, в котором их спрашивают. */
export interface SessionScript {
  readonly id: string;
  readonly name: string;
  readonly username: string | undefined;
  readonly settings: SessionSettings;
  readonly chains: readonly ChainScript[];
}
