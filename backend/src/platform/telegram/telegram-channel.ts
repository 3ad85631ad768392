import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../ports/app-config.js';
import { Channel, type ChannelLine, type Inlet, type LineHold } from '../../ports/channel.js';
import { Clock } from '../../ports/clock.js';
import { PostgresAuthKeys } from '../telegram-storage/postgres-auth-keys.js';
import { AccountLine } from './account-line.js';
import { AccountRoutes } from './account-routes.js';
import type { LineParts } from './line-parts.js';
import { usualTempo } from './line-tempo.js';

/** Канал связи «Telegram»: аккаунты людей по MTProto. */
@Injectable()
export class TelegramChannel extends Channel {
  readonly name = 'telegram';
  private readonly parts: LineParts;

  constructor(
    database: DataSource,
    vault: PostgresAuthKeys,
    routes: AccountRoutes,
    clock: Clock,
    @Inject(AppConfig) config: Pick<AppConfig, 'telegramServer'>,
  ) {
    super();
    const server = config.telegramServer;
    this.parts = { database, vault, routes, clock, server, tempo: usualTempo };
  }

  open(hold: LineHold, inlet: Inlet): ChannelLine {
    const line = new AccountLine(this.parts, hold, inlet);
    line.open();
    return line;
  }
}
