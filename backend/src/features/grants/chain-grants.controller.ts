import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, CurrentActor } from '../access/index.js';
import { GrantCatalog } from './grant-catalog.js';
import { GrantsDto, NewOwnerDto, PutGrantDto } from './grant.dto.js';
import { PutGrant } from './put-grant.js';
import { TakeGrant } from './take-grant.js';
import { TransferOwnership } from './transfer-ownership.js';

const kind = 'chain';

@ApiTags('Цепочки')
@Refuses(401, 'request.unauthenticated')
@Refuses(404, 'access.chain-missing', 'grants.missing')
@Controller('chains/:id')
export class ChainGrantsController {
  constructor(
    private readonly grants: GrantCatalog,
    private readonly putGrant: PutGrant,
    private readonly takeGrant: TakeGrant,
    private readonly transferOwnership: TransferOwnership,
  ) {}

  /** Кто имеет доступ. Видят управляющий и владелец. */
  @Get('grants')
  @Refuses(403, 'access.needs-manager')
  chainGrants(@CurrentActor() actor: Actor, @Id() id: string): Promise<GrantsDto> {
    return this.grants.list(actor, { kind, id });
  }

  /** Выдаёт право на цепочку человеку или команде либо меняет роль уже выданного; отвечает новым списком. */
  @Put('grants')
  @Refuses(403, 'access.needs-manager')
  @Refuses(409, 'grants.already-owner')
  @Refuses(422, 'request.invalid', 'grants.person-missing', 'grants.team-missing')
  async putChainGrant(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() grant: PutGrantDto,
  ): Promise<GrantsDto> {
    await this.putGrant.run(actor, { kind, id }, grant);
    return this.grants.list(actor, { kind, id });
  }

  /** Забирает право. Своё право человек может сдать сам. */
  @Delete('grants/:grantId')
  @HttpCode(204)
  @Refuses(403, 'access.needs-manager')
  async takeChainGrant(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Id('grantId') grantId: string,
  ): Promise<void> {
    await this.takeGrant.run(actor, { kind, id }, grantId);
  }

  /** Передаёт владение цепочкой другому человеку; прежний владелец остаётся управляющим. */
  @Post('owner')
  @HttpCode(204)
  @Refuses(403, 'access.needs-owner')
  @Refuses(409, 'grants.already-owner')
  @Refuses(422, 'request.invalid', 'grants.person-missing')
  async transferChain(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { email }: NewOwnerDto,
  ): Promise<void> {
    await this.transferOwnership.run(actor, { kind, id }, email);
  }
}
