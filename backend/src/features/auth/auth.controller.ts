import { Body, Controller, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Refuses } from '../../api/refuses.decorator.js';
import { Public } from '../access/index.js';
import { RefreshSignIn, SignInEnded, StartSignIn } from '../sign-ins/index.js';
import { UserCatalog } from '../users/index.js';
import { LoginDto, SignedInDto, signedInView } from './auth.dto.js';
import { OwnOriginGuard } from './own-origin.guard.js';
import { refreshCookieOf, setRefreshCookie } from './refresh-cookie.js';
import { SignInWithPassword } from './sign-in-with-password.js';

@Public()
@ApiTags('Вход')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly passwordSignIn: SignInWithPassword,
    private readonly startSignIn: StartSignIn,
    private readonly refreshSignIn: RefreshSignIn,
    private readonly users: UserCatalog,
  ) {}

  /** Открывает вход по почте и паролю. */
  @Post('login')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Refuses(401, 'auth.wrong-credentials')
  @Refuses(403, 'auth.disabled', 'auth.foreign-origin')
  @Refuses(422, 'request.invalid')
  @Refuses(429, 'auth.locked', 'auth.overloaded')
  @UseGuards(OwnOriginGuard)
  async login(
    @Body() credentials: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const user = await this.passwordSignIn.run(credentials);
    const tickets = await this.startSignIn.run(user.id);
    setRefreshCookie(request, response, tickets);
    return signedInView(tickets, user);
  }

  /**
   * Меняет обновляющий билет из cookie на новый и выдаёт билет доступа.
   * Билет, предъявленный второй раз, заканчивает весь вход.
   */
  @Post('refresh')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Refuses(401, 'auth.sign-in-ended')
  @Refuses(403, 'auth.foreign-origin')
  @UseGuards(OwnOriginGuard)
  async refresh(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const refreshToken = refreshCookieOf(request);
    if (refreshToken === undefined) throw new SignInEnded();
    const tickets = await this.refreshSignIn.run(refreshToken);
    setRefreshCookie(request, response, tickets);
    return signedInView(tickets, await this.users.byId(tickets.userId));
  }
}
