import { Global, Module } from '@nestjs/common';
import { Realtime } from '../../ports/realtime.js';
import { SocketRealtime } from './socket-realtime.js';

@Global()
@Module({
  providers: [SocketRealtime, { provide: Realtime, useExisting: SocketRealtime }],
  exports: [Realtime],
})
export class RealtimeModule {}
