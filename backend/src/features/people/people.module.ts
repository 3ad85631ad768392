import { Module } from '@nestjs/common';
import { SignInsModule } from '../sign-ins/index.js';
import { UsersModule } from '../users/index.js';
import { ChangePerson } from './change-person.js';
import { PeopleController } from './people.controller.js';

@Module({
  imports: [SignInsModule, UsersModule],
  controllers: [PeopleController],
  providers: [ChangePerson],
})
export class PeopleModule {}
