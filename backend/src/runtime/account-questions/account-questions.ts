import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { HistoryWanted } from '../../ports/channel.js';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { DatabaseLine } from '../ownership/database-line.js';
import type { LocalLanes } from '../ownership/local-lanes.js';
import type { AccountAnswers } from './account-answers.js';
import { type AccountAnswer, QuestionRows } from './question-rows.js';

/** Дольше ответа не ждут: связь аккаунта сейчас ни у кого. */
const patienceMs = 15_000;

const silent: AccountAnswer = {
  kind: 'refused',
  reason: {
    ru: 'аккаунт сейчас не на связи: за 15 секунд ответа нет',
    en: 'the account is not connected now: no answer in 15 seconds',
  },
};

interface LocalSide {
  readonly lanes: LocalLanes;
  readonly answers: Pick<AccountAnswers, 'answer'>;
}

/** Вопрос к Telegram от имени аккаунта: на него отвечает процесс, который ведёт этот аккаунт. */
@Injectable()
export class AccountQuestions implements OnApplicationShutdown {
  private readonly log = new Logger(AccountQuestions.name);
  private readonly waiting = new Map<string, (answer: AccountAnswer) => void>();
  /** Открывается с первым вопросом чужому процессу: у большинства установок процесс один. */
  private readonly line: DatabaseLine;
  private local: LocalSide | undefined;

  constructor(
    { databaseUrl: url }: AppConfig,
    private readonly rows: QuestionRows,
    private readonly clock: Clock,
  ) {
    this.line = new DatabaseLine({ url, clock, channels: ['account_answers'] });
    this.line.notifications.subscribe(({ payload = '' }) => void this.collect(payload));
    this.line.opened.subscribe(() => {
      for (const id of this.waiting.keys()) void this.collect(id);
    });
  }

  /** Зовёт роль исполнителя: за аккаунты её дорожек ответит она сама. */
  serve(lanes: LocalLanes, answers: LocalSide['answers']): void {
    this.local = { lanes, answers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.line.close();
  }

  async ask(laneId: number, wanted: HistoryWanted, signal: AbortSignal): Promise<AccountAnswer> {
    const stop = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const lane = this.local?.lanes.lane(laneId);
    const answer = lane
      ? this.local?.answers.answer(lane, wanted, stop)
      : this.post(laneId, wanted, stop);
    return (await answer) ?? silent;
  }

  private async post(
    laneId: number,
    wanted: HistoryWanted,
    stop: AbortSignal,
  ): Promise<AccountAnswer | undefined> {
    this.line.open();
    const id = randomUUID();
    const done = new AbortController();
    let answer: AccountAnswer | undefined;
    this.waiting.set(id, (given) => {
      answer = given;
      done.abort();
    });
    try {
      await this.rows.put(id, laneId, wanted);
      await this.clock.wait(patienceMs, AbortSignal.any([stop, done.signal]));
      if (!answer) await this.rows.forget(id);
      return answer;
    } finally {
      this.waiting.delete(id);
    }
  }

  private async collect(id: string): Promise<void> {
    if (!this.waiting.has(id)) return;
    try {
      const answer = await this.rows.collect(id);
      if (answer) this.waiting.get(id)?.(answer);
    } catch (error) {
      this.log.warn(`Ответ аккаунта прочесть не удалось: ${String(error)}`);
    }
  }
}
