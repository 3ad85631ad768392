import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import type { LaneEvent } from '../desk/lane-event.js';
import { LaneLost } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import { TurnLoop } from '../turn/turn-loop.js';
import { atMost } from './at-most.js';
import { HookCrew } from './hook-crew.js';
import type { Letter } from './letter.js';

/** Список плагинов читают сразу после запуска; без базы не начнётся и всё остальное. */
const knownMs = 10_000;
const retryPauseMs = 1_000;

interface Seat {
  readonly queues: Map<string, Letter[]>;
  readonly left: AbortController;
  readonly stop: AbortSignal;
}

/**
 * Ведёт отложенное для плагинов: у каждого чата своя очередь, чаты друг друга не ждут. Решённое уходит в ход
 * событием; ход удаляет строку, и потому сыграет её один раз, сколько бы раз плагин ни спрашивали.
 */
@Injectable()
export class HookDesk {
  private readonly log = new Logger(HookDesk.name);
  private readonly seats = new Map<Lane, Seat>();

  constructor(
    private readonly crew: HookCrew,
    private readonly loop: TurnLoop,
    private readonly clock: Clock,
  ) {
    loop.hookWith(crew.gate);
  }

  /** Дорожки получены. Возвращается, когда известно, кто слышит их чаты: раньше слушать чаты нельзя. */
  async gained(lanes: readonly Lane[]): Promise<void> {
    const accounts = lanes.filter(({ sessionId }) => sessionId !== undefined);
    if (accounts.length === 0) return;
    const [letters] = await Promise.all([
      this.crew.rows.read(accounts),
      atMost(this.crew.gate.parts.known, knownMs, this.clock),
    ]);
    for (const lane of accounts) {
      const left = new AbortController();
      const stop = AbortSignal.any([left.signal, lane.lost]);
      this.seats.set(lane, { queues: new Map(), left, stop });
    }
    this.take(letters);
  }

  leaving(lanes: readonly Lane[]): void {
    for (const lane of lanes) {
      this.seats.get(lane)?.left.abort();
      this.seats.delete(lane);
      this.crew.gate.forget(lane);
    }
  }

  /** Отложенное записанным ходом. */
  take(letters: readonly Letter[]): void {
    for (const letter of letters) this.put(letter);
  }

  private put(letter: Letter): void {
    const { lane, fact } = letter;
    const seat = this.seats.get(lane);
    if (!seat) return;
    const key = `${fact.kind} ${fact.chat.id}`;
    if (fact.kind === 'message') this.crew.gate.count(lane, fact.chat.id, 1);
    const queue = seat.queues.get(key);
    if (queue) {
      queue.push(letter);
      return;
    }
    seat.queues.set(key, [letter]);
    void this.serve(seat, key);
  }

  /** Очередь одного чата, по порядку; кончается вместе с ней или с правом на дорожку. */
  private async serve({ queues, stop }: Seat, key: string): Promise<void> {
    const queue = queues.get(key) ?? [];
    for (let [letter] = queue; letter && !stop.aborted; [letter] = queue) {
      if (!(await this.settle(letter, stop))) continue;
      queue.shift();
      if (letter.fact.kind === 'message')
        this.crew.gate.count(letter.lane, letter.fact.chat.id, -1);
    }
    queues.delete(key);
  }

  /** `false` — не вышло; сыграно ли, скажет строка, и повтор безвреден. */
  private async settle(letter: Letter, stop: AbortSignal): Promise<boolean> {
    try {
      const event: LaneEvent = await this.crew.ask(letter, stop);
      await this.loop.push(letter.lane, { kind: 'event', event });
      return !stop.aborted;
    } catch (error) {
      if (stop.aborted) return false;
      if (!(error instanceof LaneLost))
        this.log.error({ err: error, laneId: letter.lane.id }, 'Отложенное не сыграно');
      await this.clock.wait(retryPauseMs, stop);
      return false;
    }
  }
}
