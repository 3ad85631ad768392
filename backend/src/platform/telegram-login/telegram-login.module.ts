import { Global, Module } from '@nestjs/common';
import { TelegramLogin } from '../../ports/telegram-login.js';
import { MtcuteLogin } from './mtcute-login.js';
import { RevokeLogin } from './revoke-login.js';

/** Вход ведут процессы с ролью api, выход исполняет владелец дорожки. */
@Global()
@Module({
  providers: [RevokeLogin, { provide: TelegramLogin, useClass: MtcuteLogin }],
  exports: [RevokeLogin, TelegramLogin],
})
export class TelegramLoginModule {}
