import { randomUUIDv7 } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Clock } from '../../ports/clock.js';
import { Intake, LaneLost } from '../intake/intake.js';
import type { TurnInput } from '../intake/turn-input.js';
import type { ChainLibrary } from '../library/chain-library.js';
import type { Lane } from '../ownership/lane.js';
import { AnswerGuard } from './answer-guard.js';
import type { TurnFollower } from './committed-turn.js';
import { Inbox } from './inbox.js';
import { playAll } from '../play/play-work.js';
import type { Stage } from './stage.js';
import { noHooks } from './turn-hooks.js';
import { loadMemory } from '../turn-store/load-memory.js';
import { TurnDocument } from '../turn-store/turn-document.js';
import { TurnNeeds } from '../turn-store/turn-needs.js';
import { isTransient, TurnRefused, TurnStore, WorkerLost } from '../turn-store/turn-store.js';
import { isOpen, type TaskRow, wakeAt } from './task-row.js';
import { TurnWrites } from './turn-writes.js';
import { WaitingWork } from './waiting-work.js';
import { asideOf, taskIdOf, type Work } from './work.js';
import { failRow } from '../play/record.js';

const retryPauseMs = 200;

export interface TurnOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly library: ChainLibrary;
  /** Имя исполнителя, от которого пишется ход. */
  readonly workerId: () => string;
  /** Ждёт ли ответа вебхука этот процесс. */
  readonly awaitedHere?: (requestId: string) => boolean;
}

/**
 * Ходы исполнителя — по одному, каждый такой большой, сколько успело прийти: чем выше нагрузка, тем
 * больше событий делят одну запись.
 */
export class TurnLoop extends Intake {
  readonly waiting: WaitingWork;
  /** Выполнения, чьи действия делает этот процесс: их состояние читать не нужно. */
  private readonly hot = new Map<string, TaskRow>();
  private readonly lanes = new Map<number, Lane>();
  private readonly inbox = new Inbox();
  private readonly guard = new AnswerGuard();
  private readonly store: TurnStore;
  private readonly followers: TurnFollower[] = [];
  private readonly log = new Logger('Ход');
  private hears: Stage['hears'] = () => true;
  private hooks: Stage['hooks'] = noHooks;
  private running = false;
  /** О беде уже сказано: пока база молчит, пробуют пять раз в секунду. */
  private delayed = false;
  private current: Promise<void> = Promise.resolve();

  constructor(private readonly options: TurnOptions) {
    super();
    const { pool, clock } = options;
    this.store = new TurnStore(pool, clock);
    this.waiting = new WaitingWork(
      pool,
      clock,
      () => this.lanes,
      () => this.wake(),
    );
  }

  follow(follower: TurnFollower): void {
    this.followers.push(follower);
  }

  /** Кто знает, слышит ли аккаунт дорожки собеседников. */
  listenTo(hears: Stage['hears']): void {
    this.hears = hears;
  }

  /** Плагины, слышащие чаты. */
  hookWith(hooks: Stage['hooks']): void {
    this.hooks = hooks;
  }

  push(lane: Lane, input: TurnInput): Promise<void> {
    const written = this.inbox.put(lane, input);
    this.wake();
    return written;
  }

  /** Берёт дорожки: читает их события, сроки и начатые действия. */
  take(lanes: readonly Lane[], started: readonly TaskRow[]): void {
    for (const lane of lanes) this.lanes.set(lane.id, lane);
    for (const row of started) this.hot.set(row.id, row);
    for (const { id } of lanes) this.waiting.ring(id);
    this.waiting.ringDue();
  }

  /** Отпускает дорожки: начатый ход заканчивается, новых от их имени не будет. */
  async release(lanes: readonly Lane[]): Promise<void> {
    for (const lane of lanes) {
      if (this.lanes.get(lane.id) === lane) this.lanes.delete(lane.id);
    }
    this.inbox.refuse(new Set(lanes));
    await this.current;
    const ids = new Set(lanes.map(({ id }) => id));
    for (const [id, { laneId }] of this.hot) if (ids.has(laneId)) this.hot.delete(id);
  }

  private wake(): void {
    if (this.running) return;
    this.running = true;
    queueMicrotask(() => void this.run());
  }

  private async run(): Promise<void> {
    while (this.inbox.size > 0 || this.waiting.any) {
      this.current = this.turnOrPause();
      await this.current;
    }
    this.running = false;
  }

  /** Недоступную базу ждёт: дела остаются в памяти, пока есть право на их дорожки. Не бросает. */
  private async turnOrPause(): Promise<void> {
    let works: readonly Work[] = [];
    try {
      const waiting = this.waiting.any ? await this.waiting.take() : [];
      works = [...this.inbox.take(), ...waiting];
      if (works.length > 0) await this.turn(works);
      await this.waiting.plan();
      this.delayed = false;
    } catch (error) {
      if (!this.delayed) this.log.warn({ err: error }, 'Ход отложен: база не отвечает');
      this.delayed = true;
      this.inbox.putBack(works);
      await this.options.clock.wait(retryPauseMs);
    }
  }

  /** Запись, отвергнутая из-за данных, повторяется по одному делу: виновное отходит в сторону. */
  private async turn(works: readonly Work[]): Promise<void> {
    try {
      await this.write(works);
      for (const work of works) work.settle();
    } catch (error) {
      if (error instanceof WorkerLost) await this.turnOfHeld(works);
      else if (error instanceof TurnRefused && works.length > 1) {
        for (const work of works) await this.turn([work]);
      } else if (error instanceof TurnRefused) await this.setAside(works, error);
      else throw error;
    }
  }

  /** Право кончилось не на все дорожки хода — остальные играют без отданных. */
  private async turnOfHeld(works: readonly Work[]): Promise<void> {
    const held = works.filter(({ lane }) => lane.held());
    const rest = held.length < works.length ? held : [];
    for (const work of works) if (!rest.includes(work)) work.settle(new LaneLost(work.lane.id));
    if (rest.length > 0) await this.turn(rest);
  }

  private async write(works: readonly Work[]): Promise<void> {
    const stage = await this.prepare(works).catch(refuseUnlessTransient);
    await this.commit(stage, works, playedOrRefused(stage, works));
  }

  private async prepare(works: readonly Work[]): Promise<Stage> {
    const { pool, clock, library } = this.options;
    const needs = new TurnNeeds(works);
    const memory = await loadMemory(pool, needs, this.hot);
    memory.awaitedHere = this.options.awaitedHere ?? memory.awaitedHere;
    for (const { input } of works) {
      if (input.kind === 'due' && !memory.before.has(input.row.id)) memory.remember(input.row);
    }
    needs.addScripts(memory);
    const scripts = await library.prepare(needs);
    const { guard, hears, hooks } = this;
    return { now: clock.now(), memory, writes: new TurnWrites(), scripts, guard, hears, hooks };
  }

  private async commit(
    { now, memory, writes }: Stage,
    works: readonly Work[],
    document: TurnDocument,
  ): Promise<void> {
    const { workerId } = this.options;
    const held = () => works.every(({ lane }) => lane.held());
    // Право и имя исполнителя спрашивают в один миг: ход прежней жизни не запишется именем новой.
    if (!held()) throw new WorkerLost('Право кончилось, пока ход готовился');
    await this.store.write(workerId(), document, held);
    this.remember(document.tasks, now);
    const lanes = new Map(works.map(({ lane }) => [lane.id, lane]));
    for (const follower of this.followers) follower({ now, lanes, memory, writes, document });
    for (const { laneId } of writes.events) if (laneId !== undefined) this.waiting.ring(laneId);
  }

  private remember(tasks: readonly TaskRow[], now: number): void {
    for (const row of tasks) {
      if (isOpen(row) && row.pending.length > 0) this.hot.set(row.id, row);
      else this.hot.delete(row.id);
      if (isOpen(row) && !row.queued) this.waiting.wakeAt(wakeAt(row, now));
    }
  }

  /** Дело, которое не записать, остаётся в `failed_events`, его выполнение — с ошибкой; остальные идут дальше. */
  private async setAside([work]: readonly Work[], error: Error): Promise<void> {
    if (!work) return;
    const { lane, input, settle } = work;
    this.log.error(
      { err: error, laneId: lane.id, kind: input.kind },
      'Событие отложено: база его не приняла',
    );
    const stage = await this.prepare([work]);
    const row = stage.memory.tasks.get(taskIdOf(input) ?? '');
    const blank = row && { ...row, state: { ...row.state, tokens: [] }, log: [], timers: [] };
    if (blank) failRow({ stage, lane }, blank, 'engine.fault', error.message);
    const id = randomUUIDv7();
    stage.writes.failed.push({ id, lane, payload: input, error: error.message });
    stage.writes.heard.push(...asideOf(input));
    if (input.kind === 'foreign') stage.writes.taken.push(input.rowId);
    if (input.kind === 'channel' && lane.sessionId !== undefined) {
      for (const keep of input.batch.keep) stage.writes.keep(lane.sessionId, keep);
    }
    await this.commit(stage, [work], documentOf(stage));
    settle();
  }
}

const documentOf = ({ now, memory, writes }: Stage) => new TurnDocument(now, memory, writes);

/** Всё, что бросает игра в памяти, — ошибка программы на этих событиях: повтор не поможет. */
function playedOrRefused(stage: Stage, works: readonly Work[]): TurnDocument {
  try {
    playAll(stage, works);
    return documentOf(stage);
  } catch (error) {
    throw new TurnRefused(String(error), { cause: error });
  }
}

function refuseUnlessTransient(error: unknown): never {
  if (isTransient(error)) throw error;
  throw new TurnRefused(String(error), { cause: error });
}
