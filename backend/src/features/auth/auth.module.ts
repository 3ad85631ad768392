import { Module } from '@nestjs/common';
import { PasswordsModule } from '../passwords/index.js';
import { SignInsModule } from '../sign-ins/index.js';
import { UsersModule } from '../users/index.js';
import { AuthController } from './auth.controller.js';
import { SignInWithPassword } from './sign-in-with-password.js';
import { SignOut } from './sign-out.js';
import { SignOutController } from './sign-out.controller.js';
import { TokenController } from './token.controller.js';

@Module({
  imports: [PasswordsModule, SignInsModule, UsersModule],
  controllers: [AuthController, SignOutController, TokenController],
  providers: [SignInWithPassword, SignOut],
})
export class AuthModule {}
