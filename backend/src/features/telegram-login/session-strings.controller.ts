import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ExportSession } from './export-session.js';
import { ImportSession } from './import-session.js';
import { LogOutSession } from './log-out-session.js';
import { RefusesLogin } from './refuses-login.decorator.js';
import { ExportSessionDto, ImportSessionDto, SessionStringDto } from './telegram-login.dto.js';

const warning =
  'Эта строка — полный вход в аккаунт без пароля. Не пересылайте её. Две программы с одним сеансом ' +
  'Telegram отключает: прежде чем пользоваться строкой, остановите аккаунт здесь.';

/** Сеанс аккаунта: принять из другой программы, выгрузить, завершить. */
@ApiTags('Вход в Telegram')
@Controller('sessions/:id')
@Refuses(404, 'access.session-missing')
export class SessionStringsController {
  constructor(
    private readonly importSession: ImportSession,
    private readonly exportSession: ExportSession,
    private readonly logOut: LogOutSession,
  ) {}

  /** Принимает строку сеанса Telethon, Pyrogram, GramJS или mtcute. */
  @Post('import')
  @HttpCode(204)
  @RefusesLogin()
  @Refuses(
    409,
    'telegram.already-signed-in',
    'telegram.already-connected',
    'telegram.another-user',
    'telegram.account-banned',
    'telegram.account-deleted',
  )
  @Refuses(422, 'request.invalid', 'telegram.string-invalid', 'telegram.not-authorised')
  @Refuses(429, 'telegram.flood')
  import(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: ImportSessionDto,
  ): Promise<void> {
    return this.importSession.run(actor, id, body);
  }

  /** Выгружает сеанс строкой. Пароль — ваш, от входа сюда; выгрузка попадает в журнал изменений. */
  @Post('export')
  @HttpCode(200)
  @Refuses(403, 'access.needs-owner', 'auth.wrong-password')
  @Refuses(409, 'telegram.not-signed-in')
  @Refuses(422, 'request.invalid')
  @Refuses(429, 'auth.locked', 'telegram.too-many-exports')
  @Refuses(503, 'telegram.api-id-missing')
  async export(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: ExportSessionDto,
  ): Promise<SessionStringDto> {
    return { text: await this.exportSession.run(actor, id, body), warning };
  }

  /** Выходит из Telegram: сеанс завершается и там. */
  @Post('logout')
  @HttpCode(204)
  @Refuses(403, 'access.needs-manager')
  @Refuses(409, 'telegram.not-signed-in')
  signOut(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.logOut.run(actor, id);
  }
}
