import type { IReferenceMessagesRepository } from '@mtcute/core';
import type { DataSource } from 'typeorm';
import type { AccountPeers } from './account-peers.js';
import type { PatientQueries } from './patient-queries.js';
import { Recent } from './recent.js';

type Reference = readonly [chatId: number, msgId: number];

/** О стольких собеседниках помним, что ссылка на них не записана: стирать её снова незачем. */
const rememberedAbsences = 1000;

/** Сообщения, через которые обращаются к собеседнику без ключа доступа; одно на собеседника. */
export class AccountRefMessages implements IReferenceMessagesRepository {
  private changed = new Map<number, Reference | null>();
  private readonly absent = new Recent<number, true>(rememberedAbsences);

  constructor(
    private readonly queries: PatientQueries,
    private readonly sessionId: string,
    private readonly peers: Pick<AccountPeers, 'isFull'>,
  ) {}

  store(peerId: number, chatId: number, msgId: number): void {
    if (!this.peers.isFull(peerId)) this.changed.set(peerId, [chatId, msgId]);
  }

  async getByPeer(peerId: number): Promise<[number, number] | null> {
    const fresh = this.changed.get(peerId);
    if (fresh !== undefined) return fresh && [...fresh];
    const [row] = await this.queries.ask<{ chat: string; message: number }>(
      `select chat_id as chat, msg_id as message from tg_ref_msg
        where session_id = $1 and peer_id = $2`,
      [this.sessionId, peerId],
    );
    return row ? [Number(row.chat), row.message] : null;
  }

  async delete(chatId: number, msgIds: number[]): Promise<void> {
    for (const [peerId, reference] of this.changed)
      if (reference?.[0] === chatId && msgIds.includes(reference[1])) this.changed.delete(peerId);
    await this.queries.ask(
      'delete from tg_ref_msg where session_id = $1 and chat_id = $2 and msg_id = any($3)',
      [this.sessionId, chatId, msgIds],
    );
  }

  deleteByPeer(peerId: number): void {
    if (!this.absent.has(peerId)) this.changed.set(peerId, null);
  }

  async deleteAll(): Promise<void> {
    this.changed.clear();
    await this.queries.ask('delete from tg_ref_msg where session_id = $1', [this.sessionId]);
  }

  /** Пишет накопленное; при неудаче возвращает в накопленное и бросает. */
  async write(): Promise<void> {
    const batch = this.changed;
    if (!batch.size) return;
    this.changed = new Map();
    try {
      await save(this.queries.database, this.sessionId, batch);
    } catch (error) {
      this.changed = new Map([...batch, ...this.changed]);
      throw error;
    }
    for (const [peerId, reference] of batch)
      if (reference) this.absent.delete(peerId);
      else this.absent.set(peerId, true);
  }
}

async function save(
  database: DataSource,
  sessionId: string,
  batch: ReadonlyMap<number, Reference | null>,
): Promise<void> {
  const entries = [...batch];
  const column = (pick: (reference: Reference) => number) =>
    entries.map(([, reference]) => reference && pick(reference));
  await database.query(
    `with given (peer_id, chat_id, msg_id) as
            (select * from unnest($2::bigint[], $3::bigint[], $4::int[])),
          gone as (delete from tg_ref_msg where session_id = $1
                    and peer_id in (select peer_id from given where chat_id is null))
     insert into tg_ref_msg (session_id, peer_id, chat_id, msg_id)
     select $1, peer_id, chat_id, msg_id from given where chat_id is not null
     on conflict (session_id, peer_id) do update
       set chat_id = excluded.chat_id, msg_id = excluded.msg_id`,
    [
      sessionId,
      entries.map(([peerId]) => peerId),
      column(([chat]) => chat),
      column(([, id]) => id),
    ],
  );
}
