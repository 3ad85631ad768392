import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { IfMatch } from '../../api/revision.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ChangeSession } from './change-session.js';
import { CreateSession } from './create-session.js';
import { DeleteSession } from './delete-session.js';
import { SessionCatalog } from './session-catalog.js';
import {
  ChangeSessionDto,
  CreateSessionDto,
  DeleteSessionQuery,
  SessionDto,
  SessionPageDto,
  SessionsQuery,
} from './sessions.dto.js';

/** Telegram-аккаунты: список, имя, настройки, удаление. */
@ApiTags('Аккаунты')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly catalog: SessionCatalog,
    private readonly createSession: CreateSession,
    private readonly changeSession: ChangeSession,
    private readonly deleteSession: DeleteSession,
  ) {}

  /** Аккаунты, которые вам видны, новые первыми. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: SessionsQuery): Promise<SessionPageDto> {
    return this.catalog.page(actor, query);
  }

  /** Заводит аккаунт. Отвечать он начнёт после входа в Telegram. */
  @Post()
  @Refuses(422, 'request.invalid')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateSessionDto): Promise<SessionDto> {
    return this.catalog.one(actor, await this.createSession.run(actor, body.name.trim()));
  }

  /** Аккаунт с настройками; редакция — в `ETag`. */
  @Get(':id')
  @Refuses(404, 'access.session-missing')
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<SessionDto> {
    return this.catalog.one(actor, id);
  }

  /** Меняет имя и настройки аккаунта. */
  @Patch(':id')
  @Refuses(403, 'access.needs-editor')
  @Refuses(404, 'access.session-missing')
  @Refuses(412, 'request.stale')
  @Refuses(422, 'request.invalid', 'sessions.settings-invalid')
  @Refuses(428, 'request.revision-needed')
  async change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() revision: number,
    @Body() body: ChangeSessionDto,
  ): Promise<SessionDto> {
    const change = { settings: body.settings, name: body.name?.trim() };
    await this.changeSession.run(actor, id, revision, change);
    return this.catalog.one(actor, id);
  }

  /** Удаляет аккаунт и стирает его секреты. Имя в запросе подтверждает удаление. */
  @Delete(':id')
  @HttpCode(204)
  @Refuses(403, 'access.needs-owner')
  @Refuses(404, 'access.session-missing')
  @Refuses(422, 'sessions.name-mismatch')
  remove(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() { name }: DeleteSessionQuery,
  ): Promise<void> {
    return this.deleteSession.run(actor, id, name);
  }
}
