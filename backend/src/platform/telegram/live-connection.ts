import { Logger } from '@nestjs/common';
import type { ConnectionState } from '@mtcute/core';
import type { BaseTelegramClient } from '@mtcute/node';
import type { SessionReason } from '@zveno/contracts/session-state.js';
import type { Inlet, LineHold } from '../../ports/channel.js';
import { FactReader } from '../telegram-inbound/fact-reader.js';
import { LineMemory } from '../telegram-inbound/line-memory.js';
import { OwnSends } from '../telegram-inbound/own-sends.js';
import { SocketGate } from '../telegram-net/socket-gate.js';
import { within } from '../telegram-net/within.js';
import { AccountStorage } from '../telegram-storage/account-storage.js';
import { PatientQueries } from '../telegram-storage/patient-queries.js';
import type { AccountRoute } from './account-routes.js';
import { lineClient } from './line-client.js';
import { endingAfter, type LineEnding, revoked } from './line-ending.js';
import type { LineParts } from './line-parts.js';
import type { LineStatus } from './line-status.js';
import { Presence } from './presence.js';
import { transportOf } from './telegram-client.js';

/** Кому принадлежит соединение и кто следит за его судьбой. */
export interface ConnectionOwner {
  readonly hold: LineHold;
  readonly inlet: Inlet;
  readonly status: LineStatus;
  readonly closed: AbortSignal;
  /** Аккаунт на связи: пропущенное получено, место в обновлениях записано. */
  readonly arrived: () => void;
}

const flushMs = 5000;

/** Клиент MTProto одного аккаунта, его ворота и его хранилище: от соединения до закрытия. */
export class LiveConnection {
  readonly client: BaseTelegramClient;
  readonly own = new OwnSends();
  private readonly log = new Logger(LiveConnection.name);
  private readonly gate: SocketGate;
  private readonly storage: AccountStorage;
  private readonly presence: Presence;
  private state: ConnectionState = 'offline';
  private ending: LineEnding | undefined;
  private readonly finish = new AbortController();
  /** Срабатывает, когда это соединение кончилось: право потеряно, вход кончился, связь закрывают. */
  private readonly closed: AbortSignal;
  private trouble: SessionReason | undefined;

  constructor(
    private readonly parts: LineParts,
    private readonly owner: ConnectionOwner,
    private readonly route: AccountRoute,
  ) {
    const { hold, inlet } = owner;
    this.closed = AbortSignal.any([owner.closed, this.finish.signal]);
    const { database, vault, clock, tempo } = parts;
    this.presence = new Presence(clock, tempo.noticeable);
    const queries = new PatientQueries(database, clock, this.closed);
    this.storage = new AccountStorage(queries, vault, hold.sessionId, inlet);
    this.gate = new SocketGate(transportOf(route.proxy), hold, clock, {
      unreachable: () => {
        this.troubled(this.route.proxy ? 'proxy-unreachable' : 'network-unreachable');
      },
      refused: (code) => {
        this.refusedTransport(code);
      },
    });
    const { storage, gate } = this;
    this.client = lineClient(parts, {
      ...{ route, storage, gate, stopped: this.closed },
      refused: (error) => {
        this.end(endingAfter(error));
      },
      keyLost: () => {
        this.end(revoked);
      },
    });
    this.listen();
  }

  /** Держит связь, пока её не закроют; возвращает, чем кончился вход, если кончился он. */
  async run(): Promise<LineEnding | undefined> {
    // Следят с первого соединения: замолчать может и оно.
    const watching = this.watch();
    try {
      await this.start();
      await watching;
    } catch (error) {
      if (!this.closed.aborted) throw error;
    }
    return this.ending;
  }

  /** Рвёт соединение сейчас же: право потеряно. */
  shut(): void {
    this.gate.shut();
  }

  /** Закрывает; с правом — сперва дописывает принятое. Не бросает. */
  async stop(): Promise<void> {
    const { hold } = this.owner;
    const flush = hold.held() && !hold.lost.aborted;
    this.storage.freezePlace();
    this.finish.abort();
    this.client.updates?.stopLoop();
    this.gate.shut();
    if (flush) {
      const { clock } = this.parts;
      await within(this.save(), { clock, ms: flushMs, signal: hold.lost });
    }
    this.storage.seal();
    await this.client.destroy().catch((error: unknown) => {
      this.warn(error);
    });
  }

  private async start(): Promise<void> {
    // Читаем сами: неудачу своей загрузки библиотека оставила бы без хозяина, и она остановила бы процесс.
    await this.storage.load();
    await this.client.prepare();
    // Ключа главного ЦОД нет — соединение стало бы началом входа.
    if (!this.storage.authKeys.get(this.client.mt._defaultDcs.main.id)) {
      this.end(revoked);
      return;
    }
    await this.client.connect();
    // Свой номер библиотеке нужен раньше первого обновления; импортированный вход его мог не назвать.
    if (!(await this.client.storage.self.fetch())) await this.learnSelf();
    await this.client.startUpdatesLoop();
  }

  /** Вход кончился: дальше этим ключом ни слова. */
  private end(ending: LineEnding | undefined): void {
    if (!ending || this.closed.aborted) return;
    this.ending = ending;
    this.gate.shut();
    this.finish.abort();
  }

  private listen(): void {
    const { client } = this;
    const reader = new FactReader({
      self: () => client.storage.self.getCached(true) ?? { userId: 0, usernames: [] },
      late: (at) => this.presence.late(at),
      now: () => this.parts.clock.now(),
      memory: new LineMemory(),
      own: this.own,
    });
    client.onRawUpdate.add((info) => {
      try {
        for (const fact of reader.read(info)) this.storage.add(fact);
      } catch (error) {
        // Непонятное обновление не должно остановить остальные.
        this.warn(error);
      }
    });
    client.onError.add((error) => {
      // Обрывы сети — будни: о них говорит состояние аккаунта.
      this.log.debug(`Соединение аккаунта ${this.owner.hold.sessionId}: ${error.message}`);
    });
    client.onConnectionState.add((state) => {
      this.moved(state);
    });
    // Состояние `connected` библиотека объявляет и по окончании догона: вешать догон на него — петля.
    client.mt.onUsable.add(() => {
      client.updates?.catchUp();
    });
  }

  private moved(state: ConnectionState): void {
    const before = this.state;
    this.state = state;
    if (this.closed.aborted) return;
    const { status } = this.owner;
    switch (state) {
      case 'updating':
        status.show('connecting', 'catching-up');
        break;
      case 'connected':
        this.trouble = undefined;
        if (before === 'updating') void this.arrived();
        break;
      case 'connecting':
      case 'offline':
        this.presence.lost();
        status.show('connecting', this.trouble ?? 'connecting');
    }
  }

  /** Пока место в обновлениях не записано, первое сообщение после входа можно потерять. */
  private async arrived(): Promise<void> {
    while (!(await this.save())) {
      await this.parts.clock.wait(this.parts.tempo.watch, this.closed);
      if (this.closed.aborted) return;
    }
    if (this.state !== 'connected' || this.closed.aborted) return;
    this.gate.pace.succeeded();
    this.presence.online();
    this.owner.status.show('online', 'online');
    this.owner.arrived();
  }

  private troubled(reason: SessionReason): void {
    this.trouble = reason;
    if (this.closed.aborted) return;
    this.owner.status.show('connecting', reason);
  }

  private refusedTransport(code: number): void {
    if (code !== 429) return;
    this.gate.pace.tooMany();
    this.troubled('too-many-connections');
  }

  private async learnSelf(): Promise<void> {
    const [self] = await this.client.call(
      { _: 'users.getUsers', id: [{ _: 'inputUserSelf' }] },
      { abortSignal: this.closed },
    );
    if (self?._ === 'user') await this.client.storage.self.storeFrom(self);
  }

  /** Рвёт замолчавшее соединение и повторяет неудавшуюся запись. */
  private async watch(): Promise<void> {
    const { clock, tempo } = this.parts;
    for (;;) {
      await clock.wait(tempo.watch, this.closed);
      if (this.closed.aborted) return;
      if (this.gate.silence > tempo.silence) this.gate.drop();
      if (this.storage.behind) await this.save();
    }
  }

  private async save(): Promise<boolean> {
    try {
      await this.storage.save();
      return true;
    } catch (error) {
      this.warn(error);
      return false;
    }
  }

  private warn(error: unknown): void {
    if (this.closed.aborted) return;
    const { sessionId } = this.owner.hold;
    this.log.warn({ err: error, sessionId }, 'Связь с Telegram споткнулась');
  }
}
