import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UserCatalog } from './user-catalog.js';
import { User } from './user.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([User])],
  providers: [UserCatalog],
  exports: [UserCatalog],
})
export class UsersModule {}
