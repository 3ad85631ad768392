import type { NodeRegistry } from '@zveno/engine/registry.js';
import type { Pool } from 'pg';
import type { NodeTypes } from '../node-types/node-types.js';
import { KnownRows } from './known-rows.js';
import { readPublished, readSessions, readVersions, type SessionOutline } from './read-scripts.js';
import { type Scripts, scriptsOf } from './scripts.js';
import type { ChainScript } from './session-script.js';

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
  private readonly versions = new KnownRows<ChainScript>(mostKept);
  /** Цепочка → её опубликованная версия; не опубликованной или в архиве нет. */
  private readonly published = new KnownRows<string>(mostKept);
  private readonly sessions = new KnownRows<SessionOutline>(mostKept);

  /** Какими узлами собраны версии: у другого набора плагинов они другие. */
  private registry: NodeRegistry;

  constructor(
    private readonly pool: Pool,
    private readonly types: NodeTypes,
  ) {
    this.registry = types.registry;
  }

  /**
   * Всё, что понадобится ходу; знакомое не перечитывается. Ответ — его собственный: весть, пришедшая посреди
   * подготовки, не оставит ход без цепочек, о которых она.
   */
  async prepare({ sessions, chains, versions }: WantedScripts): Promise<Scripts> {
    this.followRegistry();
    const { pool, registry } = this;
    const [outlines, published] = await Promise.all([
      this.sessions.get(sessions, (ids) => readSessions(pool, ids)),
      this.published.get(chains, (ids) => readPublished(pool, ids)),
    ]);
    const needed = new Set([...versions, ...published.values()]);
    for (const outline of outlines.values()) for (const id of outline.versions) needed.add(id);
    const scripts = await this.versions.get(needed, (ids) => readVersions(pool, ids, registry));
    return scriptsOf(outlines, published, scripts);
  }

  /** Опубликована другая версия, цепочка ушла в архив или удалена: аккаунты с ней тоже забываются. */
  forgetChain(chainId: string): void {
    this.published.forget(chainId);
    this.sessions.clear();
  }

  /** У аккаунта сменились цепочки, имя или настройки. */
  forgetSession(sessionId: string): void {
    this.sessions.forget(sessionId);
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
  }
}
