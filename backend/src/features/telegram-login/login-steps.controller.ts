import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { EnterCode } from './enter-code.js';
import { EnterPassword } from './enter-password.js';
import { LoginCatalog } from './login-catalog.js';
import { RefusesLogin, RefusesStep } from './refuses-login.decorator.js';
import { ResendCode } from './resend-code.js';
import { LoginCodeInputDto, TelegramLoginDto, LoginPasswordDto } from './telegram-login.dto.js';

/** Шаги начатого входа. Их делает тот, кто его начал. */
@ApiTags('Вход в Telegram')
@Controller('sessions/:id/login')
@RefusesLogin()
@RefusesStep()
export class LoginStepsController {
  constructor(
    private readonly catalog: LoginCatalog,
    private readonly enterCode: EnterCode,
    private readonly resendCode: ResendCode,
    private readonly enterPassword: EnterPassword,
  ) {}

  /** Предъявляет код из Telegram. */
  @Post('code')
  @HttpCode(200)
  async code(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { code }: LoginCodeInputDto,
  ): Promise<TelegramLoginDto> {
    await this.enterCode.run(actor, id, code.trim());
    return this.catalog.one(actor, id);
  }

  /** Просит код ещё раз, следующим способом. */
  @Post('resend')
  @HttpCode(200)
  async resend(@CurrentActor() actor: Actor, @Id() id: string): Promise<TelegramLoginDto> {
    await this.resendCode.run(actor, id);
    return this.catalog.one(actor, id);
  }

  /** Предъявляет пароль двухэтапной проверки. */
  @Post('password')
  @HttpCode(200)
  async password(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { password }: LoginPasswordDto,
  ): Promise<TelegramLoginDto> {
    await this.enterPassword.run(actor, id, password);
    return this.catalog.one(actor, id);
  }
}
