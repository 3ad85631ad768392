import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { PickQuery } from '../../api/pick.dto.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { ChainSecretNames } from './chain-secret-names.js';
import { SecretNamesDto } from './secrets.dto.js';

/** Секреты, доступные узлам цепочки. */
@ApiTags('Секреты')
@Controller('chains/:id/secrets')
export class ChainSecretsController {
  constructor(private readonly names: ChainSecretNames) {}

  /** Имена секретов владельца цепочки: их берут её узлы. Ни значений, ни последних знаков. */
  @Get()
  @Refuses(403, 'access.needs-editor')
  @Refuses(404, 'access.chain-missing')
  listChainSecrets(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Query() query: PickQuery,
  ): Promise<SecretNamesDto> {
    return this.names.list(actor, id, query);
  }
}
