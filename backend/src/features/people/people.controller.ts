import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id } from '../../api/id.decorator.js';
import { PageQuery } from '../../api/page.dto.js';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, AdministratorOnly, CurrentActor } from '../access/index.js';
import { UserCatalog, UserDto, userView } from '../users/index.js';
import { ChangePerson } from './change-person.js';
import { ChangePersonDto, PeopleDto } from './people.dto.js';

@ApiTags('Люди')
@AdministratorOnly()
@Refuses(401, 'request.unauthenticated')
@Refuses(403, 'access.administrator-only')
@Controller('users')
export class PeopleController {
  constructor(
    private readonly users: UserCatalog,
    private readonly changePerson: ChangePerson,
  ) {}

  /** Люди установки, новые первыми. */
  @Get()
  @Refuses(422, 'request.invalid')
  people(@Query() query: PageQuery): Promise<PeopleDto> {
    return this.users.page(query);
  }

  /** Меняет роль человека, отключает его или включает обратно. */
  @Patch(':id')
  @Refuses(404, 'users.missing')
  @Refuses(409, 'users.last-administrator')
  @Refuses(422, 'request.invalid')
  async changeUser(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() change: ChangePersonDto,
  ): Promise<UserDto> {
    return userView(await this.changePerson.run(actor, id, change));
  }
}
