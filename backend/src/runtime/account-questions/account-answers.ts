import { Injectable, Logger } from '@nestjs/common';
import type { Localized } from '@zveno/contracts/localized.js';
import { type HistoryWanted, OrderRefused } from '../../ports/channel.js';
import { Clock } from '../../ports/clock.js';
import { SlidingLog } from '../delivery/governor/sliding-log.js';
import { Lines } from '../lines/lines.js';
import type { Lane } from '../ownership/lane.js';
import { LaneBell } from '../ownership/lane-bell.js';
import { LocalLanes } from '../ownership/local-lanes.js';
import { type AccountAnswer, type AskedRow, QuestionRows } from './question-rows.js';

/** Чаще переписку не читают: Telegram ответил бы просьбой подождать. */
const perMinute = 30;
const minuteMs = 60_000;
const answerMs = 15_000;

const noLine = {
  ru: 'аккаунт не подключён или приостановлен',
  en: 'the account is not connected or is paused',
};
const tooOften = {
  ru: `чаще ${perMinute} раз в минуту переписку не читают`,
  en: `messages are read at most ${perMinute} times a minute`,
};

/** Отвечает за аккаунты, связь которых у этого процесса. */
@Injectable()
export class AccountAnswers {
  private readonly log = new Logger(AccountAnswers.name);
  private readonly asked = new WeakMap<Lane, SlidingLog>();

  constructor(
    private readonly rows: QuestionRows,
    private readonly lanes: LocalLanes,
    private readonly lines: Lines,
    private readonly clock: Clock,
    bell: LaneBell,
  ) {
    bell.asked.subscribe((laneId) => void this.serve(laneId));
  }

  /** `undefined` — остановлен сигналом, не дождавшись. */
  async answer(
    lane: Lane,
    wanted: HistoryWanted,
    signal: AbortSignal,
  ): Promise<AccountAnswer | undefined> {
    const line = this.lines.lineOf(lane);
    if (!line) return refused(noLine);
    if (!this.mayRead(lane)) return refused(tooOften);
    try {
      return { kind: 'done', messages: await line.history(wanted, signal) };
    } catch (error) {
      if (error instanceof OrderRefused)
        return refused({ ru: error.message, en: error.refusal.error.code });
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  private mayRead(lane: Lane): boolean {
    const now = this.clock.now();
    const log = this.asked.get(lane) ?? new SlidingLog(minuteMs);
    this.asked.set(lane, log);
    log.trim(now);
    if (log.used(minuteMs, now) >= perMinute) return false;
    log.add(now);
    return true;
  }

  private async serve(laneId: number): Promise<void> {
    const lane = this.lanes.lane(laneId);
    if (!lane) return;
    try {
      const asked = await this.rows.take(laneId);
      await Promise.all(asked.map((row) => this.reply(lane, row)));
    } catch (error) {
      this.log.warn(`Вопрос к аккаунту остался без ответа: ${String(error)}`);
    }
  }

  private async reply(lane: Lane, { id, question }: AskedRow): Promise<void> {
    const stop = AbortSignal.any([lane.lost, AbortSignal.timeout(answerMs)]);
    const answer = await this.answer(lane, question, stop);
    if (answer) await this.rows.answer(id, answer);
  }
}

function refused(reason: Localized): AccountAnswer {
  return { kind: 'refused', reason };
}
