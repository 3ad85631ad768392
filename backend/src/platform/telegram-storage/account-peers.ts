import { createHash } from 'node:crypto';
import type { IPeersRepository } from '@mtcute/core';
import type { DataSource } from 'typeorm';
import type { PatientQueries } from './patient-queries.js';
import { Recent } from './recent.js';

type Peer = IPeersRepository.PeerInfo;

interface PeerRow {
  readonly peer_id: string;
  readonly access_hash: string;
  readonly is_min: boolean;
  readonly usernames: string[];
  readonly phone: string | null;
  readonly updated: string;
  readonly complete: Buffer;
}

/** Помним, что уже записано, у стольких собеседников: остальные запишутся лишний раз, и только. */
const rememberedPeers = 2000;
const halfDayMs = 12 * 3600 * 1000;
const columns = 'peer_id, access_hash, is_min, usernames, phone, updated, complete';

/**
 * Собеседники одного аккаунта. Ключи доступа чужому аккаунту не годятся, поэтому всё — под именем
 * своего. Библиотека предлагает собеседников с каждым обновлением: неизменившихся не пишем.
 */
export class AccountPeers implements IPeersRepository {
  private changed = new Map<number, Peer>();
  /** Те, кого прямо сейчас пишут: в базе их может ещё не быть. */
  private writing = new Map<number, Peer>();
  private readonly written = new Recent<number, string>(rememberedPeers);
  private readonly full = new Recent<number, true>(rememberedPeers);

  constructor(
    private readonly queries: PatientQueries,
    private readonly sessionId: string,
  ) {}

  store(peer: Peer): void {
    if (!peer.isMin) this.full.set(peer.id, true);
    if (this.written.get(peer.id) === digest(peer)) this.changed.delete(peer.id);
    else this.changed.set(peer.id, peer);
  }

  /** Известен ли собеседник целиком: тогда обращаться к нему через сообщение не нужно. */
  isFull(id: number): boolean {
    return this.full.has(id);
  }

  async getById(id: number): Promise<Peer | null> {
    return this.changed.get(id) ?? this.writing.get(id) ?? this.find('peer_id = $2', id);
  }

  async getByUsername(username: string): Promise<Peer | null> {
    const fresh = this.inMemory((peer) => peer.usernames.includes(username));
    return fresh ?? this.find('usernames @> array[$2::text] and not is_min', username);
  }

  async getByPhone(phone: string): Promise<Peer | null> {
    const fresh = this.inMemory((peer) => peer.phone === phone);
    return fresh ?? this.find('phone = $2 and not is_min', phone);
  }

  async deleteAll(): Promise<void> {
    this.changed.clear();
    this.written.clear();
    this.full.clear();
    await this.queries.ask('delete from tg_peer where session_id = $1', [this.sessionId]);
  }

  /** Пишет накопленное одной командой; при неудаче возвращает в накопленное и бросает. */
  async write(): Promise<void> {
    const batch = this.changed;
    if (!batch.size) return;
    this.changed = new Map();
    this.writing = batch;
    try {
      await insert(this.queries.database, this.sessionId, [...batch.values()]);
    } catch (error) {
      this.changed = new Map([...batch, ...this.changed]);
      throw error;
    } finally {
      this.writing = new Map();
    }
    for (const peer of batch.values()) this.written.set(peer.id, digest(peer));
  }

  private inMemory(fits: (peer: Peer) => boolean): Peer | undefined {
    const fresh = [...this.writing.values(), ...this.changed.values()];
    return fresh.findLast((peer) => !peer.isMin && fits(peer));
  }

  private async find(condition: string, value: unknown): Promise<Peer | null> {
    const [row] = await this.queries.ask<PeerRow>(
      `select ${columns} from tg_peer where session_id = $1 and ${condition} limit 1`,
      [this.sessionId, value],
    );
    return row ? peerOf(row) : null;
  }
}

async function insert(
  database: DataSource,
  sessionId: string,
  peers: readonly Peer[],
): Promise<void> {
  const rows = peers.map((peer) => ({
    peer_id: peer.id,
    access_hash: peer.accessHash,
    is_min: peer.isMin,
    usernames: peer.usernames,
    phone: peer.phone ?? null,
    updated: peer.updated,
    complete: `\\x${Buffer.from(peer.complete).toString('hex')}`,
  }));
  await database.query(
    `insert into tg_peer (session_id, ${columns})
     select $1, ${columns} from jsonb_to_recordset($2::jsonb) as given
       (peer_id bigint, access_hash text, is_min boolean, usernames text[], phone text,
        updated bigint, complete bytea)
     on conflict (session_id, peer_id) do update
       set access_hash = excluded.access_hash, is_min = excluded.is_min,
           usernames = excluded.usernames, phone = excluded.phone,
           updated = excluded.updated, complete = excluded.complete`,
    [sessionId, JSON.stringify(rows)],
  );
}

/** Время обновления входит с точностью до полусуток: имена библиотека считает верными сутки. */
function digest(peer: Peer): string {
  const { accessHash, isMin, usernames, phone, updated, complete } = peer;
  const known = [accessHash, isMin, usernames, phone, Math.floor(updated / halfDayMs)];
  return createHash('sha1').update(JSON.stringify(known)).update(complete).digest('base64');
}

function peerOf(row: PeerRow): Peer {
  return {
    id: Number(row.peer_id),
    accessHash: row.access_hash,
    isMin: row.is_min,
    usernames: row.usernames,
    updated: Number(row.updated),
    complete: row.complete,
    ...(row.phone !== null && { phone: row.phone }),
  };
}
