import { Global, Module } from '@nestjs/common';
import { TelegramLogin } from '../../ports/telegram-login.js';
import { MtcuteLogin } from './mtcute-login.js';

/** Вход ведут процессы с ролью api; выход исполняет связь аккаунта. */
@Global()
@Module({
  providers: [{ provide: TelegramLogin, useClass: MtcuteLogin }],
  exports: [TelegramLogin],
})
export class TelegramLoginModule {}
