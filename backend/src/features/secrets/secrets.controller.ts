import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { CurrentActor, type Actor } from '../access/index.js';
import { CreateSecret } from './create-secret.js';
import { DeleteSecret } from './delete-secret.js';
import { ReplaceSecret } from './replace-secret.js';
import { SecretCatalog } from './secret-catalog.js';
import { CreateSecretDto, ReplaceSecretDto, SecretDto, SecretsDto } from './secrets.dto.js';

/** Ваши секреты для узлов: в цепочке стоит только имя, значение берётся у владельца цепочки. */
@ApiTags('Секреты')
@Controller('secrets')
export class SecretsController {
  constructor(
    private readonly catalog: SecretCatalog,
    private readonly createSecret: CreateSecret,
    private readonly replaceSecret: ReplaceSecret,
    private readonly deleteSecret: DeleteSecret,
  ) {}

  /** Ваши секреты по имени, без значений. */
  @Get()
  listSecrets(@CurrentActor() actor: Actor): Promise<SecretsDto> {
    return this.catalog.list(actor);
  }

  /** Заводит секрет. Значение хранится запечатанным и обратно не выдаётся. */
  @Post()
  @Refuses(409, 'secrets.name-taken')
  @Refuses(422, 'request.invalid')
  async addSecret(@CurrentActor() actor: Actor, @Body() body: CreateSecretDto): Promise<SecretDto> {
    return this.catalog.one(actor, await this.createSecret.run(actor, body));
  }

  /** Заменяет значение. */
  @Put(':id')
  @Refuses(404, 'secrets.not-found')
  @Refuses(422, 'request.invalid')
  async replaceSecretValue(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { value }: ReplaceSecretDto,
  ): Promise<SecretDto> {
    await this.replaceSecret.run(actor, id, value);
    return this.catalog.one(actor, id);
  }

  /** Стирает секрет. */
  @Delete(':id')
  @HttpCode(204)
  @Refuses(404, 'secrets.not-found')
  removeSecret(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.deleteSecret.run(actor, id);
  }
}
