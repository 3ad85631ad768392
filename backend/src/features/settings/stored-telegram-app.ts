import { Injectable } from '@nestjs/common';
import { SettingsChange } from '@zveno/contracts/installation-settings.js';
import { DataSource } from 'typeorm';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { TelegramApp, type TelegramAppKeys } from '../../ports/telegram-app.js';

/** Приложение Telegram из настроек установки. */
@Injectable()
export class StoredTelegramApp extends TelegramApp {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
  ) {
    super();
  }

  async read(): Promise<TelegramAppKeys | undefined> {
    const [row] = await this.database.query<{ value: unknown; sealed: Buffer | null }[]>(
      `select value, sealed from settings where key = 'telegram'`,
    );
    if (!row?.sealed) return undefined;
    const apiId = SettingsChange.parse({ telegram: row.value }).telegram?.apiId;
    if (!apiId) return undefined;
    const place = sealedIn('settings.sealed', 'telegram');
    return { apiId, apiHash: this.secrets.open(row.sealed, place).toString('utf8') };
  }
}
