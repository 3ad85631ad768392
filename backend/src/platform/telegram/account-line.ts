import { Logger } from '@nestjs/common';
import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';
import type {
  ChannelLine,
  HistoryWanted,
  Inlet,
  LineHold,
  Order,
  PastMessage,
  Sent,
} from '../../ports/channel.js';
import { within } from '../telegram-net/within.js';
import { accountGone, again } from '../telegram-outbound/refuse.js';
import { DeskDoor } from './desk-door.js';
import { deskOf } from './desk-of.js';
import { endingNamed, type LineEnding } from './line-ending.js';
import type { LineParts } from './line-parts.js';
import { LineStatus } from './line-status.js';
import { LiveConnection } from './live-connection.js';
import { SignOut } from './sign-out.js';

const patienceMs = 5000;

/**
 * Связь одного аккаунта. Соединяется, только если есть готовый вход: начать вход она не может ничем.
 * Нет входа — ждёт, не появится ли он. Держится, пока есть право; потеряно — соединение рвётся сразу.
 */
export class AccountLine implements ChannelLine {
  private readonly log = new Logger(AccountLine.name);
  private readonly finish = new AbortController();
  private readonly status: LineStatus;
  private readonly door: DeskDoor;
  private connection: LiveConnection | undefined;
  private running: Promise<void> = Promise.resolve();
  private closing: Promise<void> | undefined;

  constructor(
    private readonly parts: LineParts,
    private readonly hold: LineHold,
    private readonly inlet: Inlet,
  ) {
    this.status = new LineStatus(inlet, parts.clock, this.finish.signal);
    this.door = new DeskDoor(parts.clock, parts.tempo.patience);
    const lost = () => {
      this.connection?.shut();
      void this.close();
    };
    if (hold.lost.aborted) lost();
    else hold.lost.addEventListener('abort', lost, { once: true });
  }

  /** Начинает вести; возвращается сразу. */
  open(): void {
    this.running = this.run();
  }

  async perform(order: Order, signal: AbortSignal): Promise<Sent> {
    const stop = AbortSignal.any([signal, this.finish.signal]);
    const desk = await this.door.pass(stop);
    return desk.perform(order, stop);
  }

  async history(wanted: HistoryWanted, signal: AbortSignal): Promise<readonly PastMessage[]> {
    const stop = AbortSignal.any([signal, this.finish.signal]);
    const desk = await this.door.pass(stop);
    return desk.history(wanted, stop);
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    this.finish.abort(again('LINE_CLOSED', 'Связь аккаунта закрыта'));
    await this.connection?.stop();
    // Подготовка могла застрять на базе: соединения у неё ещё нет, и ждать её дольше незачем.
    await within(this.running, { clock: this.parts.clock, ms: patienceMs });
  }

  /** Подготовка повторяется, пока не удастся: базы и настроек может не быть лишь сейчас. */
  private async run(): Promise<void> {
    const { signal } = this.finish;
    while (!signal.aborted) {
      try {
        await this.round();
      } catch (error) {
        this.log.warn({ err: error, sessionId: this.hold.sessionId }, 'Связь не началась');
        this.stand('failed', 'unexpected');
      }
      await this.parts.clock.wait(this.parts.tempo.retry, signal);
    }
  }

  /** Один вход от соединения до его конца. */
  private async round(): Promise<void> {
    const route = await this.parts.routes.of(this.hold.sessionId);
    if (!route) {
      this.stand('failed', 'api-id-missing');
      return;
    }
    const { hold, inlet, status } = this;
    const closed = this.finish.signal;
    const signOut = new SignOut(this.parts, hold);
    if (await signOut.due()) {
      this.stand('logged-out', 'logged-out-here');
      await signOut.run(route, closed);
      return;
    }
    if (!(await this.loggedIn())) return;
    if (closed.aborted) return;
    this.door.expect();
    status.show('connecting', 'connecting');
    const connection: LiveConnection = new LiveConnection(
      this.parts,
      { hold, inlet, status, closed, arrived: () => this.openDoor(connection) },
      route,
    );
    await this.follow(connection);
  }

  private async follow(connection: LiveConnection): Promise<void> {
    this.connection = connection;
    let ending: LineEnding | undefined;
    try {
      ending = await connection.run();
    } finally {
      await connection.stop();
      this.connection = undefined;
    }
    if (ending) await this.end(ending);
  }

  private async loggedIn(): Promise<boolean> {
    const { present, ended } = await this.parts.vault.standing(this.hold.sessionId);
    const ending = ended === undefined ? undefined : endingNamed(ended);
    if (ending) this.stand(ending.status, ending.reason);
    else if (!present) this.stand('logged-out', 'never-logged-in');
    return present && !ending;
  }

  /** Сначала конец записан, потом о нём узнаёт человек: иначе следующий владелец соединился бы снова. */
  private async end({ status, reason, key }: LineEnding): Promise<void> {
    this.door.shut(accountGone(reason));
    if (key !== 'good' && this.hold.held())
      await this.parts.vault.end(this.hold.sessionId, reason, key === 'dead');
    this.stand(status, reason);
  }

  private stand(status: SessionStatus, reason: SessionReason): void {
    this.door.shut(accountGone(reason));
    this.status.show(status, reason);
  }

  private openDoor(connection: LiveConnection): void {
    this.door.open(deskOf(this.parts, connection, this.status));
  }
}
