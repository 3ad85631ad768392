import { Module } from '@nestjs/common';
import { SignInsModule } from '../sign-ins/index.js';
import { LiveGateway } from './live.gateway.js';
import { Presence } from './presence.js';
import { RoomAccess } from './room-access.js';

@Module({ imports: [SignInsModule], providers: [LiveGateway, Presence, RoomAccess] })
export class LiveModule {}
