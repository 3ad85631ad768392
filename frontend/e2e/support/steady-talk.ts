import { setTimeout as pause } from 'node:timers/promises';
import type { Telegram } from './telegram.js';

/** Реже, чем позволяют пределы отправки: сколько бы ни длилась переписка, ответы в них не упрутся. */
const betweenMs = 1_200;

/** Люди, которые по очереди пишут аккаунту свои номера, что бы с ним ни делали; ответов они не ждут. */
export class SteadyTalk {
  private written = 0;
  private readonly enough = new AbortController();
  private talking: Promise<void> = Promise.resolve();

  constructor(
    private readonly telegram: Telegram,
    private readonly shop: string,
    private readonly guests: readonly string[],
  ) {}

  start(): void {
    this.talking = this.talk();
  }

  /** Умолкают; возвращает номера всех написанных. */
  async stop(): Promise<readonly number[]> {
    this.enough.abort();
    await this.talking;
    return Array.from({ length: this.written }, (_, index) => index + 1);
  }

  /** Ответы аккаунта, какими их видят сами люди. */
  async answers(): Promise<string[]> {
    const histories = this.guests.map((guest) => this.telegram.heard(guest, this.shop));
    return (await Promise.all(histories)).flat();
  }

  private async talk(): Promise<void> {
    while (!this.enough.signal.aborted) {
      const guest = this.guests[this.written % this.guests.length] ?? '';
      this.written += 1;
      await this.telegram.say(guest, this.shop, String(this.written));
      await pause(betweenMs);
    }
  }
}
