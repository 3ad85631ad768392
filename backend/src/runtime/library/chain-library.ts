import type { NodeRegistry } from '@zveno/engine/registry.js';
import type { Pool } from 'pg';
import type { NodeTypes } from '../node-types/node-types.js';
import { BoundedMap } from './bounded-map.js';
import { readPublished, readSessions, readVersions } from './read-scripts.js';
import type { ChainScript, SessionScript } from './session-script.js';

/** Сколько держать в памяти: прочесть снова дешевле, чем держать всё. */
const mostKept = 2_000;

export interface WantedScripts {
  readonly sessions: ReadonlySet<string>;
  readonly chains: ReadonlySet<string>;
  readonly versions: ReadonlySet<string>;
}

/**
 * Опубликованные цепочки в памяти исполнителя. Версия неизменна; что опубликовано и какие цепочки у
 * аккаунта, забывается по вести базы.
 */
export class ChainLibrary {
  private readonly versions = new BoundedMap<ChainScript>(mostKept);
  /** Цепочка → её опубликованная версия; `null` — не опубликована или в архиве. */
  private readonly published = new BoundedMap<string | null>(mostKept);
  private readonly sessions = new BoundedMap<SessionScript>(mostKept);

  /** Какими узлами собраны версии: у другого набора плагинов они другие. */
  private registry: NodeRegistry;

  constructor(
    private readonly pool: Pool,
    private readonly types: NodeTypes,
  ) {
    this.registry = types.registry;
  }

  /** Готовит всё, что понадобится ходу; знакомое не перечитывается. */
  async prepare({ sessions, chains, versions }: WantedScripts): Promise<void> {
    this.followRegistry();
    const unknownSessions = [...sessions].filter((id) => !this.sessions.has(id));
    const unknownChains = [...chains].filter((id) => !this.published.has(id));
    const [ofSessions, ofChains] = await Promise.all([
      unknownSessions.length > 0 ? readSessions(this.pool, unknownSessions) : [],
      unknownChains.length > 0
        ? readPublished(this.pool, unknownChains)
        : new Map<string, string>(),
    ]);
    const needed = [
      ...versions,
      ...ofSessions.flatMap((session) => session.versions),
      ...ofChains.values(),
    ].filter((id): id is string => typeof id === 'string' && !this.versions.has(id));
    await this.learnVersions(needed);
    for (const chain of unknownChains) this.published.set(chain, ofChains.get(chain) ?? null);
    for (const { versions: ids, ...session } of ofSessions) {
      const scripts = ids.flatMap((id) => this.versions.get(id) ?? []);
      this.sessions.set(session.id, { ...session, chains: scripts });
    }
  }

  version(id: string): ChainScript | undefined {
    return this.versions.get(id);
  }

  /** Опубликованная версия цепочки. */
  publishedOf(chainId: string): ChainScript | undefined {
    const id = this.published.get(chainId);
    return id ? this.versions.get(id) : undefined;
  }

  session(id: string): SessionScript | undefined {
    return this.sessions.get(id);
  }

  /** Опубликована другая версия, цепочка ушла в архив или удалена: аккаунты с ней тоже забываются. */
  forgetChain(chainId: string): void {
    this.published.delete(chainId);
    this.sessions.clear();
  }

  /** У аккаунта сменились цепочки, имя или настройки. */
  forgetSession(sessionId: string): void {
    this.sessions.delete(sessionId);
  }

  /** Вести могли потеряться: связь с базой обрывалась. */
  forgetAll(): void {
    this.published.clear();
    this.sessions.clear();
  }

  /** Пока ход готовится, а не посреди него: собранное однажды служит до конца хода. */
  private followRegistry(): void {
    if (this.registry === this.types.registry) return;
    this.registry = this.types.registry;
    this.versions.clear();
    this.forgetAll();
  }

  private async learnVersions(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const script of await readVersions(this.pool, ids, this.registry)) {
      this.versions.set(script.versionId, script);
    }
  }
}
