import type { SessionOutline } from './read-scripts.js';
import type { ChainScript, SessionScript } from './session-script.js';

/** Цепочки и аккаунты одного хода: пока он играет, они не меняются. */
export interface Scripts {
  version(id: string): ChainScript | undefined;
  /** Опубликованная версия цепочки. */
  publishedOf(chainId: string): ChainScript | undefined;
  session(id: string): SessionScript | undefined;
}

/** Собирает прочитанное: аккаунты, опубликованные версии цепочек и сами версии по их номерам. */
export function scriptsOf(
  outlines: ReadonlyMap<string, SessionOutline>,
  published: ReadonlyMap<string, string>,
  versions: ReadonlyMap<string, ChainScript>,
): Scripts {
  const sessions = new Map<string, SessionScript>();
  for (const [id, { versions: ids, ...session }] of outlines) {
    sessions.set(id, { ...session, chains: ids.flatMap((each) => versions.get(each) ?? []) });
  }
  return {
    version: (id) => versions.get(id),
    publishedOf: (chainId) => versions.get(published.get(chainId) ?? ''),
    session: (id) => sessions.get(id),
  };
}
