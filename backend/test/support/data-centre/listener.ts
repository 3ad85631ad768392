import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { RsaKey } from './crypto/rsa-key.js';
import { Dispatcher } from './rpc/dispatcher.js';
import { Link } from './session/link.js';
import { Connection } from './transport/connection.js';
import type { World } from './world.js';

/** Порт GramJS хранит шестнадцатью битами со знаком, поэтому выше 32767 нельзя. */
const ports = [20_000, 32_000] as const;
const attempts = 50;

/** Слушает петлевой интерфейс и ведёт каждое соединение. */
export class Listener {
  private readonly server: Server = createServer();
  private readonly links = new Map<Connection, Link>();
  private readonly dispatcher: Dispatcher;

  constructor(
    private readonly world: World,
    private readonly rsa: RsaKey,
  ) {
    this.dispatcher = new Dispatcher(world);
    this.server.on('connection', (socket) => {
      this.accept(socket);
    });
  }

  /** Занимает свободный порт и называет его. */
  async listen(host: string): Promise<number> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const port = randomInt(...ports);
      if (await this.tryPort(host, port)) return port;
    }
    throw new Error('Свободный порт для дата-центра не нашёлся');
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const connection of this.links.keys()) connection.cut();
    await closed;
  }

  private async tryPort(host: string, port: number): Promise<boolean> {
    this.server.listen(port, host);
    try {
      await once(this.server, 'listening');
      return true;
    } catch {
      return false;
    }
  }

  private accept(socket: Socket): void {
    const { world } = this;
    const connection = new Connection(
      socket,
      {
        message: (from, message) => this.links.get(from)?.receive(message),
        closed: (from) => {
          this.forget(from);
        },
        broken: (error) => world.problems.push(error),
      },
      world.policies.proxySecret,
    );
    const link = new Link(world, connection, this.rsa, (session, messageId, body) => {
      this.dispatcher.call(session, messageId, body);
    });
    this.links.set(connection, link);
  }

  private forget(connection: Connection): void {
    this.links.delete(connection);
    this.world.keys.release(connection);
    this.world.sessions.detach(connection);
    this.world.changes.ring();
  }
}
