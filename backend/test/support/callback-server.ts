import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Принятый запрос. */
export interface Callback {
  readonly path: string;
  /** Ключ идемпотентности: повтор того же действия приходит с тем же ключом. */
  readonly key: string;
  /** Когда пришёл, мс UTC. */
  readonly at: number;
}

/** Чужая программа на этой машине: принимает запросы цепочек и помнит каждый. */
export class CallbackServer {
  readonly calls: Callback[] = [];
  private readonly server: Server;
  private change = Promise.withResolvers<undefined>();

  private constructor() {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  static async open(): Promise<CallbackServer> {
    const opened = new CallbackServer();
    opened.server.listen(0, '127.0.0.1');
    await once(opened.server, 'listening');
    return opened;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ждёт, пока запросов не станет столько. */
  async reached(count: number, milliseconds: number): Promise<void> {
    const deadline = once(AbortSignal.timeout(milliseconds), 'abort');
    const late = deadline.then(() => Promise.reject(this.shortage(count)));
    late.catch(() => undefined);
    while (this.calls.length < count) await Promise.race([this.change.promise, late]);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const at = Date.now();
    this.calls.push({ path: url, key: String(headers['idempotency-key']), at });
    response.end();
    this.change.resolve(undefined);
    this.change = Promise.withResolvers<undefined>();
  }

  private shortage(count: number): Error {
    return new Error(`Ждали запросов: ${count}, пришло: ${this.calls.length}`);
  }
}
