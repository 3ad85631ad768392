import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { DomainError } from '@zveno/contracts/domain-error.js';
import {
  AbsentRequest,
  PresentRequest,
  type Room,
  WatchRequest,
} from '@zveno/contracts/live-events.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { fromEvent, takeUntil, timer } from 'rxjs';
import type { Server } from 'socket.io';
import { z } from 'zod';
import type { Problem } from '../../api/problem.js';
import { socketProblem } from '../../api/socket-problem.js';
import { ACCESS_TOKEN_LIFETIME, SocketSignIn } from '../sign-ins/index.js';
import type { LiveSocket } from './live-socket.js';
import { Presence } from './presence.js';
import { RoomAccess } from './room-access.js';

/** За сколькими предметами следит одна страница. */
const mostRooms = 500;

type Answer = { readonly ok: true } | { readonly problem: Problem };

const read = <Request>(schema: z.ZodType<Request>, request: unknown): Request => {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  throw new DomainError('request.invalid', 'invalid', {}, schemaProblems(parsed.error));
};

const rooms = (request: unknown): readonly Room[] => read(WatchRequest, request).rooms;

/** Живые факты открытым страницам. Рукопожатие требует билета, каждая комната — права её видеть. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server>, OnGatewayDisconnect<LiveSocket> {
  constructor(
    private readonly signIn: SocketSignIn,
    private readonly roomAccess: RoomAccess,
    private readonly presence: Presence,
  ) {}

  afterInit(server: Server): void {
    this.presence.serve(server);
    server.use((socket: LiveSocket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) =>
          next(Object.assign(new Error('refused'), { data: socketProblem(error) })),
      );
    });
  }

  /** Начать следить за комнатами: либо за всеми названными, либо ни за одной. */
  @SubscribeMessage('watch')
  async watch(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<Answer> {
    return answer(async () => {
      const wanted = rooms(body);
      if (socket.rooms.size + wanted.length > mostRooms) {
        throw new DomainError('live.too-many-rooms', 'invalid', { limit: mostRooms });
      }
      for (const room of wanted) await this.roomAccess.require(socket.data.actor, room);
      await socket.join([...wanted]);
    });
  }

  /** Перестать следить. */
  @SubscribeMessage('unwatch')
  async unwatch(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<Answer> {
    return answer(async () => {
      for (const room of rooms(body)) await socket.leave(room);
    });
  }

  /** Цепочка открыта в редакторе этой вкладки; `nodeId` — выбранный узел или `null`. */
  @SubscribeMessage('present')
  async present(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<Answer> {
    return answer(() => this.presence.arrive(socket, read(PresentRequest, body)));
  }

  /** Редактор закрыт. */
  @SubscribeMessage('absent')
  async absent(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
  ): Promise<Answer> {
    return answer(() => this.presence.leave(socket, read(AbsentRequest, body).chainId));
  }

  handleDisconnect(socket: LiveSocket): void {
    this.presence.gone(socket);
  }

  /** Соединение живёт не дольше билета: страница переподключается с новым, и права проверяются заново. */
  private async admit(socket: LiveSocket): Promise<void> {
    const { token } = z
      .object({ token: z.string() })
      .catch({ token: '' })
      .parse(socket.handshake.auth);
    socket.data.actor = await this.signIn.actorOf(token);
    await socket.join(`user:${socket.data.actor.userId}`);
    timer(ACCESS_TOKEN_LIFETIME * 1000)
      .pipe(takeUntil(fromEvent(socket, 'disconnect')))
      .subscribe(() => socket.disconnect(true));
  }
}

async function answer(work: () => Promise<void>): Promise<Answer> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    return { problem: socketProblem(error) };
  }
}
