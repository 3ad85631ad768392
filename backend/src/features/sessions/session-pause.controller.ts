import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { PauseSession } from './pause-session.js';
import { ResumeSession } from './resume-session.js';
import { SessionCatalog } from './session-catalog.js';
import { SessionDto } from './sessions.dto.js';

/** Приостановка аккаунта человеком. */
@ApiTags('Аккаунты')
@Controller('sessions/:id')
@Refuses(403, 'access.needs-operator')
@Refuses(404, 'access.session-missing')
export class SessionPauseController {
  constructor(
    private readonly catalog: SessionCatalog,
    private readonly pauseSession: PauseSession,
    private readonly resumeSession: ResumeSession,
  ) {}

  /** Приостанавливает: связь закрывается, исходящие ждут. Вход в Telegram остаётся. */
  @Post('pause')
  @HttpCode(200)
  async pause(@CurrentActor() actor: Actor, @Id() id: string): Promise<SessionDto> {
    await this.pauseSession.run(actor, id);
    return this.catalog.one(actor, id);
  }

  /** Включает приостановленный аккаунт. */
  @Post('resume')
  @HttpCode(200)
  async resume(@CurrentActor() actor: Actor, @Id() id: string): Promise<SessionDto> {
    await this.resumeSession.run(actor, id);
    return this.catalog.one(actor, id);
  }
}
