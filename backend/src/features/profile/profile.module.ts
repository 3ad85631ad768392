import { Module } from '@nestjs/common';
import { PasswordsModule } from '../passwords/index.js';
import { SignInsModule } from '../sign-ins/index.js';
import { UsersModule } from '../users/index.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { EndMySignIn } from './end-my-sign-in.js';
import { MySignInsController } from './my-sign-ins.controller.js';
import { ProfileController } from './profile.controller.js';

@Module({
  imports: [PasswordsModule, SignInsModule, UsersModule],
  controllers: [ProfileController, MySignInsController],
  providers: [ChangePassword, ChangeProfile, EndMySignIn],
})
export class ProfileModule {}
