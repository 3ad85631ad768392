import { Global, Module } from '@nestjs/common';
import { TelegramLogin } from '../../ports/telegram-login.js';
import { MtcuteLogin } from './mtcute-login.js';

/** Вход в Telegram нужен только процессам с ролью api. */
@Global()
@Module({
  providers: [{ provide: TelegramLogin, useClass: MtcuteLogin }],
  exports: [TelegramLogin],
})
export class TelegramLoginModule {}
