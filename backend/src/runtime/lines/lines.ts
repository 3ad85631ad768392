import { Logger } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { ChannelBatch, ChannelLine, Inlet } from '../../ports/channel.js';
import type { Channels } from '../../ports/channels.js';
import type { Delivery } from '../delivery/delivery.js';
import type { Intake } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import type { LineNeed, LineStates } from './line-states.js';

interface OpenLine {
  readonly line: ChannelLine;
  readonly need: LineNeed;
  /** Закрываемая связь о себе больше не сообщает: её место уже занимает другая или никто. */
  readonly closed: AbortController;
}

/** Служебной дорожке связь нужна всегда. */
const always: LineNeed = 'always';

/**
 * Связь дорожек этого процесса: у вошедшего и не приостановленного аккаунта она открыта, у прочих — нет.
 * Перемена входа, прокси или паузы открывает её заново.
 */
export class Lines {
  private readonly log = new Logger(Lines.name);
  private readonly lanes = new Map<number, Lane>();
  private readonly opened = new Map<Lane, OpenLine>();
  private readonly queues = new Map<Lane, Promise<void>>();
  private reading: Promise<unknown> = Promise.resolve();

  /** @param sessionChanged аккаунты, у которых изменились вход, прокси или пауза; `undefined` — любые */
  constructor(
    private readonly channels: Channels,
    private readonly intake: Intake,
    private readonly delivery: Delivery,
    private readonly states: LineStates,
    sessionChanged: Observable<string | undefined>,
  ) {
    sessionChanged.subscribe((changed) => {
      const own = [...this.lanes.values()].filter(
        ({ sessionId }) => sessionId !== undefined && sessionId === (changed ?? sessionId),
      );
      void this.refresh(own);
    });
    delivery.parked.subscribe(({ lane: { sessionId }, park }) => {
      if (sessionId !== undefined) states.limit(sessionId, park);
    });
  }

  /** Открывает связь полученных дорожек. Не бросает. */
  async gained(lanes: readonly Lane[]): Promise<void> {
    for (const lane of lanes) this.lanes.set(lane.id, lane);
    await this.refresh(lanes);
  }

  /** Закрывает связь; после возврата ни одного байта от этих аккаунтов не уйдёт. Не бросает. */
  async leaving(lanes: readonly Lane[]): Promise<void> {
    for (const lane of lanes) if (this.lanes.get(lane.id) === lane) this.lanes.delete(lane.id);
    await Promise.all(lanes.map((lane) => this.inTurn(lane, () => this.shut(lane, true))));
    await this.states.written();
    for (const lane of lanes) this.queues.delete(lane);
  }

  /** Связь дорожки, если она открыта. */
  lineOf(lane: Lane): ChannelLine | undefined {
    return this.opened.get(lane)?.line;
  }

  /** На связи ли аккаунт дорожки, получив пропущенное; служебной дорожке слышать некого. */
  hears({ sessionId }: Lane): boolean {
    return sessionId === undefined || this.states.lastOf(sessionId)?.status === 'online';
  }

  /** Приводит связь дорожек к тому, что им нужно сейчас. */
  private async refresh(lanes: readonly Lane[]): Promise<void> {
    const needs = await this.needs(lanes);
    await Promise.all(
      lanes.map(async (lane) => {
        const need = lane.sessionId === undefined ? always : needs.get(lane.sessionId);
        await this.inTurn(lane, () => this.settle(lane, need));
      }),
    );
  }

  /** Читают по очереди: прочитанное раньше, придя позже, закрыло бы открытое по нынешнему. */
  private needs(lanes: readonly Lane[]): Promise<ReadonlyMap<string, LineNeed>> {
    const held = () => lanes.some((lane) => lane.held());
    const sessionIds = lanes.flatMap(({ sessionId }) => sessionId ?? []);
    const read = this.reading.then(() => this.states.needs(sessionIds, held));
    this.reading = read;
    return read;
  }

  private async settle(lane: Lane, need: LineNeed | undefined): Promise<void> {
    const current = this.opened.get(lane);
    if (current && current.need === need && !this.dead(lane)) return;
    await this.shut(lane, false);
    if (need !== undefined && lane.held() && this.lanes.get(lane.id) === lane)
      this.open(lane, need);
  }

  private open(lane: Lane, need: LineNeed): void {
    const { sessionId = '', lost } = lane;
    const channel = this.channels[lane.sessionId === undefined ? 'console' : 'telegram'];
    if (!channel) return;
    const hold = { sessionId, lost, held: () => lane.held() };
    const closed = new AbortController();
    const line = channel.open(hold, this.inletOf(lane, closed.signal));
    this.opened.set(lane, { line, need, closed });
    this.delivery.attach(lane, line);
  }

  private async shut(lane: Lane, leaving: boolean): Promise<void> {
    const current = this.opened.get(lane);
    if (!current) return;
    this.opened.delete(lane);
    this.delivery.detach(lane);
    current.closed.abort();
    await current.line.close();
    if (lane.sessionId === undefined) return;
    if (leaving && lane.held()) this.states.release(lane.sessionId);
    else this.states.forget(lane.sessionId, leaving);
  }

  private inletOf(lane: Lane, closed: AbortSignal): Inlet {
    return {
      accept: (batch: ChannelBatch) => this.intake.push(lane, { kind: 'channel', batch }),
      report: (state) => {
        if (lane.sessionId === undefined || closed.aborted || !lane.held()) return;
        this.states.report(lane.sessionId, state);
      },
    };
  }

  /** Связь кончилась по вине входа: новый вход того же человека — новая связь. */
  private dead({ sessionId = '' }: Lane): boolean {
    const { status } = this.states.lastOf(sessionId) ?? {};
    return status === 'logged-out' || status === 'failed';
  }

  /** Перемены одной дорожки идут по очереди: закрытие не должно обогнать открытие. */
  private inTurn(lane: Lane, work: () => Promise<void>): Promise<void> {
    const before = this.queues.get(lane) ?? Promise.resolve();
    const next = before.then(work).catch((error: unknown) => {
      this.log.error({ err: error, lane: lane.id }, 'Связь дорожки не открыта или не закрыта');
    });
    this.queues.set(lane, next);
    return next;
  }
}
