import type { DataSource } from 'typeorm';
import type { TelegramServer } from '../../ports/app-config.js';
import type { Clock } from '../../ports/clock.js';
import type { PostgresAuthKeys } from '../telegram-storage/postgres-auth-keys.js';
import type { AccountRoutes } from './account-routes.js';
import type { LineTempo } from './line-tempo.js';

/** Общее для связей всех аккаунтов. */
export interface LineParts {
  readonly database: DataSource;
  readonly vault: PostgresAuthKeys;
  readonly routes: Pick<AccountRoutes, 'of'>;
  readonly clock: Clock;
  readonly server: TelegramServer | undefined;
  readonly tempo: LineTempo;
}
