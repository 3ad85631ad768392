import { Injectable, Logger } from '@nestjs/common';
import type { EditorPresence, PresentRequest } from '@zveno/contracts/live-events.js';
import type { RemoteSocket, Server } from 'socket.io';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import type { LiveSocket, LiveSocketData } from './live-socket.js';
import { RoomAccess } from './room-access.js';

type Editor = RemoteSocket<Record<string, never>, LiveSocketData>;

const roomOf = (chainId: string) => `present:${chainId}`;

/**
 * Кто открыл цепочку в редакторе. Сведения лежат на самих соединениях, поэтому исчезают вместе с ними; список по всем
 * процессам собирает Redis, а без него каждый процесс знает своих.
 */
@Injectable()
export class Presence {
  private readonly log = new Logger(Presence.name);
  private readonly telling = new Map<string, Promise<void>>();
  private server: Server | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly roomAccess: RoomAccess,
    private readonly realtime: Realtime,
  ) {}

  serve(server: Server): void {
    this.server = server;
  }

  /** Открыл цепочку или выбрал в ней другой узел. */
  async arrive(socket: LiveSocket, { chainId, nodeId }: PresentRequest): Promise<void> {
    const { actor, editors = {} } = socket.data;
    let name = editors[chainId]?.name;
    if (name === undefined) {
      await this.roomAccess.require(actor, `chain:${chainId}`);
      name = await this.nameOf(actor.userId);
    }
    // Пока спрашивали базу, вкладку могли закрыть.
    if (!socket.connected) return;
    socket.data.editors = { ...socket.data.editors, [chainId]: { name, nodeId } };
    await socket.join(roomOf(chainId));
    await this.tell(chainId);
  }

  async leave(socket: LiveSocket, chainId: string): Promise<void> {
    const { [chainId]: left, ...editors } = socket.data.editors ?? {};
    if (!left) return;
    socket.data.editors = editors;
    await socket.leave(roomOf(chainId));
    await this.tell(chainId);
  }

  /** Соединение оборвалось: его редакторов больше нет. */
  gone(socket: LiveSocket): void {
    for (const chainId of Object.keys(socket.data.editors ?? {})) void this.tell(chainId);
  }

  /** Списки одной цепочки уходят по очереди: прежний не обгонит нового. */
  private async tell(chainId: string): Promise<void> {
    const before = this.telling.get(chainId) ?? Promise.resolve();
    const told = before.then(() => this.publish(chainId));
    this.telling.set(chainId, told);
    await told;
    if (this.telling.get(chainId) === told) this.telling.delete(chainId);
  }

  private async publish(chainId: string): Promise<void> {
    const people = (await this.editors(chainId)).flatMap((editor) => viewOf(editor, chainId));
    this.realtime.publish(`chain:${chainId}`, 'chain.presence', { chainId, people });
  }

  /** Процесс, который не ответил, погиб вместе со своими соединениями. */
  private async editors(chainId: string): Promise<readonly Editor[]> {
    const room = roomOf(chainId);
    try {
      return (await this.server?.in(room).fetchSockets()) ?? [];
    } catch (error) {
      this.log.warn({ err: error }, 'Соседние процессы не сказали, кто открыл цепочку');
      return (await this.server?.local.in(room).fetchSockets()) ?? [];
    }
  }

  private async nameOf(userId: string): Promise<string> {
    const [user] = await this.database.query<{ name: string }[]>(
      'select name from users where id = $1',
      [userId],
    );
    return user?.name ?? '';
  }
}

function viewOf({ id, data }: Editor, chainId: string): EditorPresence[] {
  const editor = data.editors?.[chainId];
  return editor ? [{ connectionId: id, userId: data.actor.userId, ...editor }] : [];
}
