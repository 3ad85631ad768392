import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { PasswordsModule } from '../passwords/index.js';
import { UsersModule } from '../users/index.js';
import { AccessTokens } from './access-tokens.js';
import { AuthController } from './auth.controller.js';
import { EndSignIns } from './end-sign-ins.js';
import { GuessLimit } from './guess-limit.js';
import { JwtStrategy } from './jwt.strategy.js';
import { RefreshSignIn } from './refresh-sign-in.js';
import { Register } from './register.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationPolicy } from './registration-policy.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignInWithPassword } from './sign-in-with-password.js';
import { SignOut } from './sign-out.js';
import { SignOutController } from './sign-out.controller.js';
import { Authentication } from './signed-in.js';
import { SocketSignIn } from './socket-sign-in.js';
import { StartSignIn } from './start-sign-in.js';
import { TokenController } from './token.controller.js';

@Module({
  imports: [JwtModule.register({}), PassportModule, PasswordsModule, UsersModule],
  controllers: [AuthController, SignOutController, RegistrationController, TokenController],
  providers: [
    AccessTokens,
    Authentication,
    EndSignIns,
    GuessLimit,
    JwtStrategy,
    RefreshSignIn,
    Register,
    RegistrationPolicy,
    SignInWithPassword,
    SignOut,
    SocketSignIn,
    StartSignIn,
    { provide: APP_GUARD, useClass: SignInGuard },
  ],
  exports: [EndSignIns, GuessLimit, SocketSignIn],
})
export class AuthModule {}
