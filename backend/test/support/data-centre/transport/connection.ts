import type { Socket } from 'node:net';
import { detect } from './detect.js';
import { uint32, type Framing } from './framing.js';

export interface ConnectionEvents {
  message(connection: Connection, message: Buffer): void;
  closed(connection: Connection): void;
  /** Сообщение не разобрать: соединение уже закрыто. */
  broken(error: unknown): void;
}

/** Одно TCP-соединение: опознаёт транспорт, режет поток на сообщения, умеет рваться и замирать. */
export class Connection {
  private framing: Framing | undefined;
  private head: Buffer = Buffer.alloc(0);
  private held: Buffer[] | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly events: ConnectionEvents,
    private readonly proxySecret: Buffer | undefined,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      events.closed(this);
    });
  }

  get open(): boolean {
    return !this.socket.destroyed;
  }

  send(message: Buffer): void {
    if (!this.framing || !this.open) return;
    if (this.held) this.held.push(message);
    else this.socket.write(this.framing.wrap(message));
  }

  /** Ошибка транспорта: четыре байта отрицательного числа (−404 — ключ не известен). */
  refuse(code: number): void {
    this.send(uint32(code));
    this.socket.end();
  }

  /** Обрыв без прощания: клиент видит RST. */
  cut(): void {
    this.socket.resetAndDestroy();
  }

  /** Соединение остаётся открытым, но молчит в обе стороны, пока не вызвать возвращённую функцию. */
  stall(): () => void {
    this.held ??= [];
    this.socket.pause();
    return () => {
      this.resume();
    };
  }

  private resume(): void {
    const held = this.held ?? [];
    this.held = undefined;
    this.socket.resume();
    for (const message of held) this.send(message);
  }

  private receive(chunk: Buffer): void {
    const messages = this.readable(chunk);
    try {
      for (const message of messages) this.events.message(this, message);
    } catch (error) {
      this.socket.destroy();
      this.events.broken(error);
    }
  }

  /** Непонятный поток (чужой протокол, не тот секрет прокси) просто закрывается. */
  private readable(chunk: Buffer): Buffer[] {
    try {
      return this.cutInto(chunk);
    } catch {
      this.socket.destroy();
      return [];
    }
  }

  private cutInto(chunk: Buffer): Buffer[] {
    if (this.framing) return this.framing.feed(chunk);
    this.head = Buffer.concat([this.head, chunk]);
    const found = detect(this.head, this.proxySecret);
    if (!found) return [];
    this.framing = found.framing;
    return this.framing.feed(this.head.subarray(found.used));
  }
}
