import { Injectable } from '@nestjs/common';
import { SettingsChange } from '@zveno/contracts/installation-settings.js';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { OpenTargets } from './address-guard.js';

const freshMs = 5_000;

/** Настройка `network.privateTargets`; прочитанное служит пять секунд, чтобы запрос не стоил обращения к базе. */
@Injectable()
export class PrivateTargets {
  private open = new OpenTargets([]);
  private text = '[]';
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<OpenTargets> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Открытые сейчас цели; пока настройка не менялась — тот же объект. Бросает, если база не ответила. */
  async current(): Promise<OpenTargets> {
    if (this.clock.monotonic() - this.readAt < freshMs) return this.open;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async read(): Promise<OpenTargets> {
    const [row] = await this.database.query<{ value: unknown }[]>(
      `select value from settings where key = 'network'`,
    );
    const { network } = SettingsChange.parse({ network: row?.value ?? {} });
    const targets = network?.privateTargets ?? [];
    const text = JSON.stringify(targets);
    if (text !== this.text) this.open = new OpenTargets(targets);
    this.text = text;
    this.readAt = this.clock.monotonic();
    return this.open;
  }
}
