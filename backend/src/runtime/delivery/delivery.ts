import { Logger } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';
import type { DataSource } from 'typeorm';
import type { ChannelLine } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import type { Realtime } from '../../ports/realtime.js';
import type { Intake } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import { Governor } from './governor/governor.js';
import { PaceState, type Park } from './governor/pace-state.js';
import { LaneSending } from './lane-sending.js';
import type { OrderRow } from './order-row.js';
import { PaceKeeper } from './pace-keeper.js';
import type { Pace } from './pace-of.js';
import { readWaiting } from './read-waiting.js';
import { SentMessages } from './sent-messages.js';

const retryMs = 1_000;

/** Отправка аккаунта остановлена до срока либо, без `park`, остановки сняты человеком. */
export interface Parked {
  readonly lane: Lane;
  readonly park: Park | undefined;
}

/**
 * Отправка: поручения из `outbox` — в каналы, исходы — обратно в ход.
 *
 * Порядок внутри чата строгий, чаты независимы; темп держит регулятор аккаунта. Истина — строка: то, что
 * не записано отправленным, следующий владелец повторит с тем же `randomId`.
 */
export class Delivery {
  private readonly log = new Logger(Delivery.name);
  private readonly lanes = new Map<number, LaneSending>();
  /** Связь могут дать раньше, чем дорожка прочитана. */
  private readonly lines = new WeakMap<Lane, ChannelLine>();
  private readonly paces: PaceKeeper;
  private readonly sent: SentMessages;
  private readonly parks = new Subject<Parked>();
  private reading: Promise<unknown> = Promise.resolve();

  /** @param sessionChanged аккаунты, у которых изменились настройки или сняты остановки; `undefined` — любые */
  constructor(
    private readonly database: DataSource,
    private readonly intake: Intake,
    private readonly clock: Clock,
    realtime: Realtime,
    sessionChanged: Observable<string | undefined>,
  ) {
    this.paces = new PaceKeeper(database, clock, realtime);
    this.sent = new SentMessages(database);
    sessionChanged.subscribe((changed) => void this.inTurn(() => this.reload(changed)));
  }

  /** Остановки, о которых сказал канал или помнит база. */
  get parked(): Observable<Parked> {
    return this.parks;
  }

  /** Читает ждущие поручения полученных дорожек и правила их аккаунтов. Не бросает. */
  async gained(lanes: readonly Lane[]): Promise<void> {
    while (lanes.some((lane) => lane.held())) {
      try {
        await this.inTurn(() => this.open(lanes));
        return;
      } catch (error) {
        this.log.error({ err: error }, 'Исходящие дорожек не прочитаны, повтор');
        await this.clock.wait(retryMs);
      }
    }
  }

  /** Заканчивает начатое, отдаёт исходы и память регулятора. Не бросает. */
  async leaving(lanes: readonly Lane[]): Promise<void> {
    const own = lanes.flatMap((lane) => this.sendingOf(lane) ?? []);
    await Promise.all(own.map((sending) => sending.leave()));
    await this.paces.flush(lanes);
    for (const { lane } of own) {
      if (this.sendingOf(lane)) this.lanes.delete(lane.id);
    }
  }

  /** Берёт записанные поручения. Чужой дорожки они не касаются: её владелец прочтёт их сам. */
  take(rows: readonly OrderRow[]): void {
    for (const [laneId, own] of Map.groupBy(rows, ({ lane }) => lane.id)) {
      this.lanes.get(laneId)?.add(own);
    }
  }

  /** Забывает неначатые поручения отменённого выполнения; строки уже отметил ход. */
  drop(taskId: string): void {
    for (const sending of this.lanes.values()) sending.drop(taskId);
  }

  /** Даёт дорожке связь. Поручения, ждавшие возвращения аккаунта, идут дальше. */
  attach(lane: Lane, line: ChannelLine): void {
    this.lines.set(lane, line);
    this.sendingOf(lane)?.attach(line);
  }

  /** Связь закрывают: поручения ждут следующей. */
  detach(lane: Lane): void {
    this.lines.delete(lane);
    this.sendingOf(lane)?.detach();
  }

  /** Правила читают по очереди: прочитанное раньше не ложится поверх нынешнего, новая дорожка не пропустит весть. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.reading.then(work);
    this.reading = next.catch(() => undefined);
    return next;
  }

  private async open(lanes: readonly Lane[]): Promise<void> {
    const sessionIds = lanes.flatMap(({ sessionId }) => sessionId ?? []);
    const paces = await this.paces.read(sessionIds);
    for (const lane of lanes) {
      const pace = paces.get(lane.sessionId ?? '');
      const governor = new Governor(pace?.rules, pace?.state ?? PaceState.parse({}));
      if (!this.sendingOf(lane)) this.lanes.set(lane.id, this.sending(lane, governor));
      for (const park of pace?.state.parks ?? []) this.parks.next({ lane, park });
    }
    for await (const rows of readWaiting(this.database, lanes)) this.take(rows);
    for (const lane of lanes) this.sendingOf(lane)?.begin();
  }

  private sending(lane: Lane, governor: Governor): LaneSending {
    const { clock, intake, sent } = this;
    const paced = (park: Park | undefined) => {
      if (lane.sessionId !== undefined) this.paces.note(lane, governor, park !== undefined);
      if (park) this.parks.next({ lane, park });
    };
    const sending = new LaneSending(lane, { clock, intake, sent, governor, paced });
    const line = this.lines.get(lane);
    if (line) sending.attach(line);
    return sending;
  }

  private sendingOf(lane: Lane): LaneSending | undefined {
    const sending = this.lanes.get(lane.id);
    return sending?.lane === lane ? sending : undefined;
  }

  private async reload(changed: string | undefined): Promise<void> {
    const own = [...this.lanes.values()].filter(
      ({ lane: { sessionId } }) => sessionId !== undefined && sessionId === (changed ?? sessionId),
    );
    try {
      const paces = await this.paces.read(own.flatMap(({ lane }) => lane.sessionId ?? []));
      for (const sending of own) {
        const pace = paces.get(sending.lane.sessionId ?? '');
        if (pace) this.obey(sending, pace);
      }
    } catch (error) {
      this.log.warn({ err: error, changed }, 'Правила отправки не перечитаны, действуют прежние');
    }
  }

  private obey(sending: LaneSending, { rules, liftedAt }: Pace): void {
    if (sending.obey(rules, liftedAt)) this.parks.next({ lane: sending.lane, park: undefined });
  }
}
