import { Global, Module } from '@nestjs/common';
import { TelegramApp } from '../../ports/telegram-app.js';
import { StoredTelegramApp } from './stored-telegram-app.js';

/** Приложение Telegram нужно процессу любой роли, а правка настроек — только `api`. */
@Global()
@Module({
  providers: [{ provide: TelegramApp, useClass: StoredTelegramApp }],
  exports: [TelegramApp],
})
export class TelegramAppModule {}
