import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';

/** Открытая страница: соединение Socket.IO с билетом человека. */
export class LivePage {
  private constructor(private readonly socket: Socket) {}

  /** Ждёт рукопожатия; отказ сервера становится ошибкой с документом отказа. */
  static async open(url: string, bearer: string): Promise<LivePage> {
    const token = bearer.replace('Bearer ', '');
    const socket = io(url, { path: '/ws', auth: { token }, reconnection: false, forceNew: true });
    const page = new LivePage(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error: Error & { data?: unknown }) => {
        reject(new Error('рукопожатие отклонено', { cause: error.data }));
      });
    });
    return page;
  }

  /** Ответ сервера на сообщение. */
  ask(message: 'watch' | 'unwatch' | 'present' | 'absent', body: unknown): Promise<unknown> {
    return this.socket.timeout(20_000).emitWithAck(message, body);
  }

  /** Следующий факт с этим именем. */
  async next(name: string, milliseconds?: number): Promise<unknown> {
    const limit = deadline(milliseconds);
    const [fact] = (await once(onceSource(this.socket), name, limit)) as [unknown];
    return fact;
  }

  async closed(): Promise<void> {
    await once(onceSource(this.socket), 'disconnect', deadline());
  }

  close(): void {
    this.socket.close();
  }
}

const deadline = (milliseconds = 20_000) => ({ signal: AbortSignal.timeout(milliseconds) });

/** `once` ждёт событий любого источника с on/removeListener; у клиента Socket.IO они есть. */
const onceSource = (socket: Socket) => socket as unknown as NodeJS.EventEmitter;
