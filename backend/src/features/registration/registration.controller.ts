import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, AdministratorOnly, CurrentActor, Public } from '../access/index.js';
import { OwnOriginGuard, setRefreshCookie, SignedInDto, signedInView } from '../auth/index.js';
import { StartSignIn } from '../sign-ins/index.js';
import { UserCatalog } from '../users/index.js';
import { Register } from './register.js';
import { ChangeRegistrationDto, RegisterDto, RegistrationDto } from './registration.dto.js';
import { RegistrationPolicy } from './registration-policy.js';

@ApiTags('Вход')
@Controller('auth')
export class RegistrationController {
  constructor(
    private readonly registerPerson: Register,
    private readonly startSignIn: StartSignIn,
    private readonly policy: RegistrationPolicy,
    private readonly users: UserCatalog,
  ) {}

  /** Регистрирует человека и сразу открывает ему вход. Первый в установке становится администратором. */
  @Public()
  @Post('register')
  @Header('Cache-Control', 'no-store')
  @Refuses(
    403,
    'auth.registration-closed',
    'auth.registration-by-invitation',
    'auth.foreign-origin',
  )
  @Refuses(409, 'users.email-taken')
  @Refuses(422, 'request.invalid', 'auth.weak-password')
  @Refuses(429, 'auth.overloaded')
  @UseGuards(OwnOriginGuard)
  async register(
    @Body() person: RegisterDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const user = await this.registerPerson.run(person);
    const tickets = await this.startSignIn.run(user.id);
    setRefreshCookie(request, response, tickets);
    return signedInView(tickets, user);
  }

  /** Говорит странице входа, можно ли зарегистрироваться. */
  @Public()
  @Get('policy')
  async registration(): Promise<RegistrationDto> {
    const firstPerson = !(await this.users.any());
    return { firstPerson, registration: firstPerson ? 'open' : await this.policy.current() };
  }

  /** Меняет, кому можно регистрироваться. */
  @AdministratorOnly()
  @Put('policy')
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
