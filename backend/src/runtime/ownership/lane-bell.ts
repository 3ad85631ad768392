import { filter, map, merge, type Observable } from 'rxjs';
import type { Clock } from '../../ports/clock.js';
import { DatabaseLine } from './database-line.js';

const channels = [
  'lane_events',
  'lanes_changed',
  'session_changed',
  'chain_changed',
  'account_questions',
] as const;
type Channel = (typeof channels)[number];

/**
 * Дверной звонок: о чём говорит база. Звонок ускоряет, но ничего не обещает: потерянный лечит обход раз в
 * секунду, а после `reopened` всё, что держат в памяти, считают устаревшим.
 */
export class LaneBell {
  readonly line: DatabaseLine;
  /** Дорожки, на чьё имя пришли строки `events`; и свои, и чужие. */
  readonly rung: Observable<number>;
  /** Пора пересчитать доли: кто-то пришёл, ушёл или отдал дорожки. */
  readonly lanesChanged: Observable<void>;
  /** Аккаунты, у которых изменились настройки, прокси или цепочки. */
  readonly sessionChanged: Observable<string>;
  /** Цепочки, у которых изменилась публикация или архив. */
  readonly chainChanged: Observable<string>;
  /** Дорожки, чьему аккаунту задали вопрос; и свои, и чужие. */
  readonly asked: Observable<number>;
  /** Соединение открыто заново: часть звонков могла пропасть. Первое открытие — тоже. */
  readonly reopened: Observable<void>;

  constructor(url: string, clock: Clock) {
    this.line = new DatabaseLine({ url, clock, channels });
    this.reopened = this.line.opened;
    this.rung = this.payloads('lane_events').pipe(map((payload) => Number(payload)));
    this.lanesChanged = merge(
      this.reopened,
      this.payloads('lanes_changed').pipe(map(() => undefined)),
    );
    this.sessionChanged = this.payloads('session_changed');
    this.chainChanged = this.payloads('chain_changed');
    this.asked = this.payloads('account_questions').pipe(map((payload) => Number(payload)));
  }

  open(): void {
    this.line.open();
  }

  async close(): Promise<void> {
    await this.line.close();
  }

  private payloads(channel: Channel): Observable<string> {
    return this.line.notifications.pipe(
      filter((notification) => notification.channel === channel),
      map(({ payload = '' }) => payload),
    );
  }
}
