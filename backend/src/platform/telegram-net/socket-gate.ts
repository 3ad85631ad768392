import type { IPacketCodec, ITelegramConnection, TelegramTransport } from '@mtcute/core';
import type { LineHold } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import { GatedConnection, type Gatekeeper } from './gated-connection.js';
import { ReconnectPace } from './reconnect-pace.js';
import { WatchedCodec } from './watched-codec.js';
import { within } from './within.js';

type Address = Parameters<TelegramTransport['connect']>[0];

/** Дольше соединение не устанавливают: молчащий адрес ничем не лучше недоступного. */
const connectMs = 15_000;

/** Что случается с соединениями. */
export interface GateEvents {
  /** Соединиться не удалось. */
  unreachable(): void;
  /** Telegram отказал на уровне транспорта (404, 429 …). */
  refused(code: number): void;
}

/**
 * Ворота между библиотекой и сетью. Пока право есть — открыты; потеряно — закрыты навсегда.
 *
 * Право проверяется перед каждой записью: процесс, замерший и оживший, может не успеть узнать,
 * что аккаунт ведёт уже другой, — а двое с одним ключом его убивают.
 */
export class SocketGate implements TelegramTransport, Gatekeeper {
  private readonly connections = new Set<GatedConnection>();
  private readonly shutting = new AbortController();
  private lastHeard = 0;

  constructor(
    private readonly inner: TelegramTransport,
    private readonly hold: Pick<LineHold, 'held'>,
    private readonly clock: Pick<Clock, 'monotonic' | 'wait'>,
    private readonly events: GateEvents,
  ) {}

  /** Темп соединений: паузу держат ворота, потому что свою библиотека обрывает при живых запросах. */
  readonly pace = new ReconnectPace();

  get isShut(): boolean {
    return this.shutting.signal.aborted;
  }

  /** Сколько миллисекунд ничего не слышно; 0 — слушать некого. */
  get silence(): number {
    return this.connections.size ? this.clock.monotonic() - this.lastHeard : 0;
  }

  setup(...parts: Parameters<NonNullable<TelegramTransport['setup']>>): void {
    this.inner.setup?.(...parts);
  }

  packetCodec(address: Address): IPacketCodec {
    return new WatchedCodec(this.inner.packetCodec(address), (code) => {
      this.drop();
      this.events.refused(code);
    });
  }

  async connect(address: Address): Promise<ITelegramConnection> {
    await this.clock.wait(this.pace.next(), this.shutting.signal);
    this.admit();
    try {
      return this.adopt(await this.inTime(this.inner.connect(address)));
    } catch (error) {
      if (!this.isShut) this.events.unreachable();
      throw error;
    }
  }

  admit(): void {
    if (!this.hold.held()) this.shut();
    if (this.isShut) throw new GateShut();
  }

  heard(): void {
    this.lastHeard = this.clock.monotonic();
  }

  ended(connection: GatedConnection): void {
    this.connections.delete(connection);
  }

  /** Рвёт соединения; библиотека соединится заново. */
  drop(): void {
    for (const connection of [...this.connections]) connection.close();
  }

  /** Рвёт соединения и больше не пускает; после возврата ни один байт не уйдёт. */
  shut(): void {
    this.shutting.abort();
    this.drop();
  }

  private adopt(connection: ITelegramConnection): ITelegramConnection {
    const gated = new GatedConnection(connection, this);
    this.connections.add(gated);
    this.heard();
    return gated;
  }

  /** Соединение, установленное слишком поздно, закрывается, не сказав ни слова. */
  private async inTime(connecting: Promise<ITelegramConnection>): Promise<ITelegramConnection> {
    const { clock, shutting } = this;
    const deadline = { clock, ms: connectMs, signal: shutting.signal };
    const connection = await within(connecting, deadline);
    if (connection && !this.isShut) return connection;
    void connecting.then(
      (each) => {
        each.close();
      },
      () => undefined,
    );
    throw this.isShut ? new GateShut() : new ConnectTimedOut();
  }
}

/** Право на аккаунт потеряно или отдано: связь закрыта. */
export class GateShut extends Error {
  override readonly name = 'GateShut';

  constructor() {
    super('Связь аккаунта закрыта');
  }
}

/** Адрес не ответил за отведённое время. */
class ConnectTimedOut extends Error {
  override readonly name = 'ConnectTimedOut';

  constructor() {
    super('Соединение не установлено вовремя');
  }
}
