import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AccessTokens } from './access-tokens.js';
import { EndSignIns } from './end-sign-ins.js';
import { JwtStrategy } from './jwt.strategy.js';
import { RefreshSignIn } from './refresh-sign-in.js';
import { SignInCatalog } from './sign-in-catalog.js';
import { SignInGuard } from './sign-in.guard.js';
import { Authentication } from './signed-in.js';
import { SocketSignIn } from './socket-sign-in.js';
import { StartSignIn } from './start-sign-in.js';

/** Входы людей: билеты, их обновление и конец, охрана всех маршрутов. */
@Module({
  imports: [JwtModule.register({})],
  providers: [
    AccessTokens,
    Authentication,
    EndSignIns,
    JwtStrategy,
    RefreshSignIn,
    SignInCatalog,
    SocketSignIn,
    StartSignIn,
    { provide: APP_GUARD, useClass: SignInGuard },
  ],
  exports: [EndSignIns, RefreshSignIn, SignInCatalog, SocketSignIn, StartSignIn],
})
export class SignInsModule {}
