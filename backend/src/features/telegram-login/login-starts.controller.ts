import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { LoginCatalog } from './login-catalog.js';
import { RefusesLogin, RefusesStart } from './refuses-login.decorator.js';
import { StartPhoneLogin } from './start-phone-login.js';
import { StartQrLogin } from './start-qr-login.js';
import { TelegramLoginDto, LoginPhoneDto } from './telegram-login.dto.js';

/** Начало входа в Telegram. Прежний незаконченный вход того же человека забывается. */
@ApiTags('Вход в Telegram')
@Controller('sessions/:id/login')
@RefusesLogin()
@RefusesStart()
export class LoginStartsController {
  constructor(
    private readonly catalog: LoginCatalog,
    private readonly startQr: StartQrLogin,
    private readonly startPhone: StartPhoneLogin,
  ) {}

  /** Начинает вход по QR: код сканируют в Telegram, «Настройки → Устройства». */
  @Post('qr')
  @HttpCode(200)
  async qr(@CurrentActor() actor: Actor, @Id() id: string): Promise<TelegramLoginDto> {
    await this.startQr.run(actor, id);
    return this.catalog.one(actor, id);
  }

  /** Начинает вход по телефону: Telegram высылает код. */
  @Post('phone')
  @HttpCode(200)
  async phone(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { phone }: LoginPhoneDto,
  ): Promise<TelegramLoginDto> {
    await this.startPhone.run(actor, id, phone);
    return this.catalog.one(actor, id);
  }
}
