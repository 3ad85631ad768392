import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { ChainsModule } from '../chains/index.js';
import { PasswordsModule } from '../passwords/index.js';
import { SignInsModule } from '../sign-ins/index.js';
import { UsersModule } from '../users/index.js';
import { Register } from './register.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationPolicy } from './registration-policy.js';

@Module({
  imports: [AuthModule, ChainsModule, PasswordsModule, SignInsModule, UsersModule],
  controllers: [RegistrationController],
  providers: [Register, RegistrationPolicy],
})
export class RegistrationModule {}
