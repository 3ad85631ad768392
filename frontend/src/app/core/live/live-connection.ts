import { inject, Injectable, signal } from '@angular/core';
import { auditTime, animationFrameScheduler, buffer, share, Subject, timer } from 'rxjs';
import type { Socket } from 'socket.io-client';
import { SignInKey } from '../auth/sign-in-key.js';
import type { LiveFact } from './live-fact.js';

const retryAfterMs = 3000;

/** Имена и вид фактов — договор с сервером (`LiveEvents`): обе стороны собраны из одного описания. */
const isFact = (fact: { readonly name: string; readonly data?: unknown }): fact is LiveFact =>
  typeof fact.data === 'object';

/** Соединение Socket.IO этой вкладки. Сервер рвёт его вместе с билетом — тогда оно открывается заново с новым. */
@Injectable({ providedIn: 'root' })
export class LiveConnection {
  private readonly keeper = inject(SignInKey).keeper;
  private readonly arrived = new Subject<LiveFact>();
  private readonly open = signal(false);
  private socket: Promise<Socket> | undefined;
  private wanted = false;

  /** Факты пачкой не чаще раза за кадр: сколько бы их ни пришло, страница перерисуется один раз. */
  readonly facts = this.arrived.pipe(
    buffer(this.arrived.pipe(auditTime(0, animationFrameScheduler))),
    share(),
  );
  readonly connected = this.open.asReadonly();
  /** Соединение открыто: за комнатами надо следить заново. */
  readonly opened = new Subject<void>();

  async start(): Promise<void> {
    this.wanted = true;
    this.socket ??= this.create();
    const socket = await this.socket;
    // Пока ответа на первую просьбу нет, вторая открыла бы на сервере второе соединение той же вкладки.
    if (!socket.active) socket.connect();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    (await this.socket)?.disconnect();
  }

  /** Вопрос серверу с ответом; без связи молчит: при открытии всё спросят заново. */
  async ask(message: string, body: unknown): Promise<unknown> {
    const socket = await this.socket;
    if (!socket?.connected) return undefined;
    return socket.timeout(retryAfterMs).emitWithAck(message, body);
  }

  private async create(): Promise<Socket> {
    const { io } = await import('socket.io-client');
    const socket = io({
      path: '/ws',
      transports: ['websocket'],
      autoConnect: false,
      auth: (give) => void this.keeper.usable().then((key) => give({ token: key?.token ?? '' })),
    });
    let before = false;
    socket.on('connect', () => {
      this.open.set(true);
      this.opened.next();
      if (before) this.arrived.next({ name: 'resumed' });
      before = true;
    });
    socket.on('disconnect', () => {
      this.open.set(false);
      this.retry(socket);
    });
    socket.on('connect_error', () => this.retry(socket));
    socket.onAny((name: string, data: unknown) => {
      const fact = { name, data };
      if (isFact(fact)) this.arrived.next(fact);
    });
    return socket;
  }

  // Сам клиент переоткрывает только соединение, оборванное сетью, а отказанное и закрытое сервером — нет.
  private retry(socket: Socket): void {
    if (!this.wanted || socket.active) return;
    timer(retryAfterMs).subscribe(() => {
      if (this.wanted && !socket.connected) socket.connect();
    });
  }
}
