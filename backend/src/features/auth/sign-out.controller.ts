import { Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Refuses } from '../../api/refuses.decorator.js';
import { type Actor, CurrentActor, Public } from '../access/index.js';
import { OwnOriginGuard } from './own-origin.guard.js';
import { clearRefreshCookie, refreshCookieOf } from './refresh-cookie.js';
import { SignOut } from './sign-out.js';

@ApiTags('Вход')
@Controller('auth')
export class SignOutController {
  constructor(private readonly signOut: SignOut) {}

  /** Заканчивает вход, чей билет лежит в cookie, и убирает cookie. Повторный выход — не ошибка. */
  @Public()
  @Post('logout')
  @HttpCode(204)
  @Refuses(403, 'auth.foreign-origin')
  @UseGuards(OwnOriginGuard)
  async logout(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const refreshToken = refreshCookieOf(request);
    if (refreshToken !== undefined) await this.signOut.run(refreshToken);
    clearRefreshCookie(request, response);
  }

  /** Заканчивает все входы человека на всех устройствах, включая этот. */
  @Post('logout-everywhere')
  @HttpCode(204)
  @Refuses(401, 'request.unauthenticated')
  async logoutEverywhere(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOut.everywhere(actor);
    clearRefreshCookie(request, response);
  }
}
