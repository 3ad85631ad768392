import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { LiveGateway } from './live.gateway.js';
import { RoomAccess } from './room-access.js';

@Module({ imports: [AuthModule], providers: [LiveGateway, RoomAccess] })
export class LiveModule {}
