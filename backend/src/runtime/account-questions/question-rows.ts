import { Injectable } from '@nestjs/common';
import type { Localized } from '@zveno/contracts/localized.js';
import { DataSource } from 'typeorm';
import type { HistoryWanted, PastMessage } from '../../ports/channel.js';

export type AccountAnswer =
  | { readonly kind: 'done'; readonly messages: readonly PastMessage[] }
  | { readonly kind: 'refused'; readonly reason: Localized };

export interface AskedRow {
  readonly id: string;
  readonly question: HistoryWanted;
}

/** Вопросы и ответы строками `account_questions`; дольше минуты вопроса никто не ждёт. */
@Injectable()
export class QuestionRows {
  constructor(private readonly database: DataSource) {}

  async put(id: string, laneId: number, question: HistoryWanted): Promise<void> {
    await this.database.query(
      `with stale as (delete from account_questions where asked_at < now() - interval '1 minute'),
            put as (insert into account_questions (id, lane_id, question) values ($1, $2, $3)
                    returning lane_id)
       select pg_notify('account_questions', lane_id::text) from put`,
      [id, laneId, question],
    );
  }

  /** Забирает вопросы дорожки: каждый достаётся одному. */
  async take(laneId: number): Promise<readonly AskedRow[]> {
    const [rows] = await this.database.query<[AskedRow[], number]>(
      `update account_questions set taken = true where lane_id = $1 and not taken
       returning id, question`,
      [laneId],
    );
    return rows;
  }

  async answer(id: string, answer: AccountAnswer): Promise<void> {
    await this.database.query(
      `with answered as (update account_questions set answer = $2 where id = $1 returning id)
       select pg_notify('account_answers', id::text) from answered`,
      [id, answer],
    );
  }

  async collect(id: string): Promise<AccountAnswer | undefined> {
    const [rows] = await this.database.query<[{ answer: AccountAnswer }[], number]>(
      'delete from account_questions where id = $1 and answer is not null returning answer',
      [id],
    );
    return rows[0]?.answer;
  }

  async forget(id: string): Promise<void> {
    await this.database.query('delete from account_questions where id = $1', [id]);
  }
}
