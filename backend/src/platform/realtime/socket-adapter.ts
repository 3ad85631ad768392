import type { Server as HttpServer } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { createAdapter } from '@socket.io/redis-adapter';
import { Server, type ServerOptions } from 'socket.io';
import { Redis, type RedisClient } from '../redis/redis.js';
import { SocketRealtime } from './socket-realtime.js';

const limits: Partial<ServerOptions> = {
  path: '/ws',
  serveClient: false,
  maxHttpBufferSize: 65_536,
};

/** Сервер Socket.IO: путь `/ws`, небольшие сообщения; с Redis — общий на все экземпляры приложения. */
export class SocketAdapter extends IoAdapter {
  private readonly webServer: HttpServer;

  private constructor(
    app: INestApplication<HttpServer>,
    private readonly realtime: SocketRealtime,
    private readonly relay: ReturnType<typeof createAdapter> | undefined,
  ) {
    super(app);
    this.webServer = app.getHttpServer();
  }

  static async open(app: INestApplication<HttpServer>): Promise<SocketAdapter> {
    const redis = app.get(Redis);
    const relay = redis.client && (await openRelay(redis, redis.client));
    const realtime = app.get(SocketRealtime);
    if (relay) realtime.attach(new Server({ adapter: relay }), true);
    return new SocketAdapter(app, realtime, relay);
  }

  override createIOServer(_port: number, options?: Partial<ServerOptions>): Server {
    const adapter = this.relay && { adapter: this.relay };
    const server = new Server(this.webServer, { ...options, ...limits, ...adapter });
    this.realtime.attach(server, this.relay !== undefined);
    return server;
  }
}

/** Разносчик вестей между экземплярами; загружается, только если есть Redis. */
async function openRelay(
  redis: Redis,
  client: RedisClient,
): Promise<ReturnType<typeof createAdapter>> {
  const adapter = await import('@socket.io/redis-adapter');
  return adapter.createAdapter(client, await redis.connect());
}
