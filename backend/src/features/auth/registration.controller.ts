import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, AdministratorOnly, CurrentActor, Public } from '../access/index.js';
import { UserCatalog } from '../users/index.js';
import { ChangeRegistrationDto, RegistrationDto } from './auth.dto.js';
import { RegistrationPolicy } from './registration-policy.js';

@ApiTags('Вход')
@Controller('auth/policy')
export class RegistrationController {
  constructor(
    private readonly policy: RegistrationPolicy,
    private readonly users: UserCatalog,
  ) {}

  /** Говорит странице входа, можно ли зарегистрироваться. */
  @Public()
  @Get()
  async registration(): Promise<RegistrationDto> {
    const firstPerson = !(await this.users.any());
    return { firstPerson, registration: firstPerson ? 'open' : await this.policy.current() };
  }

  /** Меняет, кому можно регистрироваться. */
  @AdministratorOnly()
  @Put()
  @HttpCode(204)
  @Refuses(401, 'request.unauthenticated')
  @Refuses(403, 'access.administrator-only')
  @Refuses(422, 'request.invalid')
  async changeRegistration(
    @CurrentActor() actor: Actor,
    @Body() { registration }: ChangeRegistrationDto,
  ): Promise<void> {
    await this.policy.change(actor, registration);
  }
}
