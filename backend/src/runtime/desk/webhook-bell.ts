import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { filter, map, type Observable } from 'rxjs';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { DatabaseLine } from '../ownership/database-line.js';

/** О чём база говорит дверям вебхуков. Соединение открывается с первым запросом: у многих установок их нет. */
@Injectable()
export class WebhookBell implements OnApplicationShutdown {
  /** Выполнения, ответившие на свой вебхук. */
  readonly replied: Observable<string>;
  /** Цепочки, у которых изменилась публикация, архив или адреса. */
  readonly chainChanged: Observable<string>;
  /** Соединение открыто заново: сказанное без него пропало. */
  readonly reopened: Observable<void>;
  private readonly line: DatabaseLine;

  constructor({ databaseUrl: url }: AppConfig, clock: Clock) {
    this.line = new DatabaseLine({ url, clock, channels: ['webhook_reply', 'chain_changed'] });
    this.reopened = this.line.opened;
    this.replied = this.heard('webhook_reply');
    this.chainChanged = this.heard('chain_changed');
  }

  open(): void {
    this.line.open();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.line.close();
  }

  private heard(channel: string): Observable<string> {
    return this.line.notifications.pipe(
      filter((notification) => notification.channel === channel),
      map(({ payload = '' }) => payload),
    );
  }
}
