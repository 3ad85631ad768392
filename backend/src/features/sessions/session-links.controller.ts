import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { IfMatch } from '../../api/revision.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ArrangeChains } from './arrange-chains.js';
import { SessionCatalog } from './session-catalog.js';
import { SessionProxy } from './session-proxy.js';
import { SetProxy } from './set-proxy.js';
import { ArrangeChainsDto, SessionChainsDto, SessionDto, SetProxyDto } from './sessions.dto.js';

/** Через что аккаунт связан с Telegram и какие цепочки ведёт. */
@ApiTags('Аккаунты')
@Controller('sessions/:id')
@Refuses(404, 'access.session-missing')
export class SessionLinksController {
  constructor(
    private readonly catalog: SessionCatalog,
    private readonly setProxy: SetProxy,
    private readonly arrangeChains: ArrangeChains,
  ) {}

  /** Задаёт прокси. Пароль и секрет хранятся запечатанными и обратно не выдаются. */
  @Put('proxy')
  @Refuses(403, 'access.needs-manager')
  @Refuses(412, 'request.stale')
  @Refuses(422, 'request.invalid')
  @Refuses(428, 'request.revision-needed')
  async changeProxy(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() revision: number,
    @Body() body: SetProxyDto,
  ): Promise<SessionDto> {
    await this.setProxy.run(actor, id, revision, SessionProxy.parse(body));
    return this.catalog.one(actor, id);
  }

  /** Убирает прокси: аккаунт соединяется с Telegram напрямую. */
  @Delete('proxy')
  @Refuses(403, 'access.needs-manager')
  @Refuses(412, 'request.stale')
  @Refuses(428, 'request.revision-needed')
  async removeProxy(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() revision: number,
  ): Promise<SessionDto> {
    await this.setProxy.run(actor, id, revision, null);
    return this.catalog.one(actor, id);
  }

  /** Цепочки аккаунта в порядке, в котором их спрашивают. */
  @Get('chains')
  listChains(@CurrentActor() actor: Actor, @Id() id: string): Promise<SessionChainsDto> {
    return this.catalog.chains(actor, id);
  }

  /** Задаёт цепочки аккаунта и их порядок целиком. */
  @Put('chains')
  @Refuses(403, 'access.needs-editor')
  @Refuses(412, 'request.stale')
  @Refuses(422, 'request.invalid', 'sessions.chain-unusable')
  @Refuses(428, 'request.revision-needed')
  async changeChains(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() revision: number,
    @Body() body: ArrangeChainsDto,
  ): Promise<SessionChainsDto> {
    await this.arrangeChains.run(actor, id, revision, body.chains);
    return this.catalog.chains(actor, id);
  }
}
