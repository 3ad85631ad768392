import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { compile } from '@zveno/engine/compile.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';
import type { Pool } from 'pg';
import type { ChainScript, SessionScript } from './session-script.js';

interface SessionRow extends Omit<SessionScript, 'chains' | 'settings' | 'username'> {
  readonly username: string | null;
  readonly settings: unknown;
  readonly versions: readonly string[];
}

/** Аккаунт и номера версий его включённых цепочек. */
export type SessionOutline = Omit<SessionScript, 'chains'> & {
  readonly versions: readonly string[];
};

/** Аккаунты и версии их включённых цепочек по порядку. */
export async function readSessions(
  pool: Pool,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SessionOutline>> {
  const { rows } = await pool.query<SessionRow>(
    `select s.id, s.name, s.username, s.settings, array(
        select c.published_version_id from chain_sessions link join chains c on c.id = link.chain_id
         where link.session_id = s.id and link.enabled
           and c.archived_at is null and c.published_version_id is not null
         order by link.position) as versions
       from bot_sessions s where s.id = any($1) and s.deleted_at is null`,
    [ids],
  );
  return byId(
    rows.map(({ username, settings, ...row }) => ({
      ...row,
      username: username ?? undefined,
      settings: SessionSettings.parse(settings),
    })),
    ({ id }) => id,
  );
}

/** Опубликованные версии цепочек; цепочки в архиве не отвечают. */
export async function readPublished(
  pool: Pool,
  chainIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; published_version_id: string }>(
    `select id, published_version_id from chains
      where id = any($1) and archived_at is null and published_version_id is not null`,
    [chainIds],
  );
  return new Map(rows.map((row) => [row.id, row.published_version_id]));
}

/** Собирает версии и черновики, взятые пробами. Негодный документ в версию не попадает: его проверила публикация. */
export async function readVersions(
  pool: Pool,
  ids: readonly string[],
  registry: NodeRegistry,
): Promise<ReadonlyMap<string, ChainScript>> {
  const { rows } = await pool.query<{ id: string; chain_id: string; graph: unknown }>(
    `select id, chain_id, graph from chain_versions where id = any($1)
     union all select id, chain_id, graph from test_drafts where id = any($1)`,
    [ids],
  );
  const scripts = rows.map(({ id, chain_id, graph }) => ({
    chainId: chain_id,
    versionId: id,
    chain: compile(ChainDocument.parse(graph), registry),
  }));
  return byId(scripts, ({ versionId }) => versionId);
}

const byId = <Row>(rows: readonly Row[], idOf: (row: Row) => string) =>
  new Map(rows.map((row) => [idOf(row), row]));
