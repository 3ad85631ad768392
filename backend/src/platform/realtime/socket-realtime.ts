import { Injectable } from '@nestjs/common';
import type { LiveEventName, LiveEvents, Room } from '@zveno/contracts/live-events.js';
import type { Server } from 'socket.io';
import { Realtime } from '../../ports/realtime.js';

/** Рассылка через сервер Socket.IO этого процесса; между процессами её разносит Redis. */
@Injectable()
export class SocketRealtime extends Realtime {
  private server: Server | undefined;
  private shared = false;

  /** @param shared факты расходятся и по другим процессам: кто следит там, здесь не видно */
  attach(server: Server, shared: boolean): void {
    this.server = server;
    this.shared = shared;
  }

  watched(room: Room): boolean {
    if (!this.server) return false;
    return this.shared || this.server.of('/').adapter.rooms.has(room);
  }

  publish<Name extends LiveEventName>(room: Room, name: Name, fact: LiveEvents[Name]): void {
    this.server?.to(room).emit(name, fact);
  }

  disconnect(userId: string): void {
    this.server?.in(`user:${userId}`).disconnectSockets(true);
  }
}
