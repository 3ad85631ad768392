import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { CancelLogin } from './cancel-login.js';
import { LoginCatalog } from './login-catalog.js';
import { TelegramLoginDto } from './telegram-login.dto.js';

/** Вход в Telegram: на каком он шаге. О каждом шаге приходит `session.login-changed`. */
@ApiTags('Вход в Telegram')
@Controller('sessions/:id/login')
@Refuses(403, 'access.needs-manager')
@Refuses(404, 'access.session-missing')
export class TelegramLoginController {
  constructor(
    private readonly catalog: LoginCatalog,
    private readonly cancelLogin: CancelLogin,
  ) {}

  /** На каком шаге вход и чего ждёт. */
  @Get()
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<TelegramLoginDto> {
    return this.catalog.one(actor, id);
  }

  /** Отменяет начатый вход. */
  @Delete()
  @HttpCode(204)
  cancel(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.cancelLogin.run(actor, id);
  }
}
