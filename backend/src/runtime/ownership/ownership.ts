import { Logger } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import type { Clock } from '../../ports/clock.js';
import { LineDown } from './database-line.js';
import { evenShare, type LaneCount } from './even-share.js';
import type { Lane } from './lane.js';
import type { LaneBell } from './lane-bell.js';
import type { LaneCrew } from './lane-crew.js';
import { LaneNumbers } from './lane-numbers.js';
import { LaneTable } from './lane-table.js';
import { leaseTimes } from './lease-times.js';
import { LocalLanes } from './local-lanes.js';
import { OwnedLane } from './owned-lane.js';
import { OwnedLanes } from './owned-lanes.js';
import { Nudge } from './nudge.js';
import { WorkerLife } from './worker-life.js';

/** Исполнитель, которого в базе нет: запись его именем база отвергнет. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Право этого процесса на дорожки: берёт ровную долю, продлевает, отдаёт лишнее и всё — при остановке.
 *
 * Команду (`LaneCrew`) зовёт один и тот же проход по очереди: получение и отдача не пересекаются. Недоступная база
 * процесс не роняет: право кончается по местному сроку, и проход пробует снова.
 */
export class Ownership extends LocalLanes {
  private readonly log = new Logger(Ownership.name);
  private readonly table: LaneTable;
  private readonly owned = new OwnedLanes();
  private readonly nudge: Nudge;
  private readonly stopping = new AbortController();
  private life: WorkerLife | undefined;
  private formerId: string | undefined;
  private listening: Subscription | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly bell: LaneBell,
    private readonly clock: Clock,
    private readonly times = leaseTimes,
  ) {
    super();
    this.table = new LaneTable(bell.line, times);
    this.nudge = new Nudge(clock);
  }

  /** Имя жизни исполнителя; новое после объявления мёртвым. Между жизнями — имя прежней: им ничего не запишешь. */
  get workerId(): string {
    return this.life?.id ?? this.formerId ?? nobody;
  }

  /** Дорожки, на которые право есть в этот миг. */
  lanes(): readonly Lane[] {
    return this.owned.all.filter((lane) => lane.held());
  }

  override lane(id: number): Lane | undefined {
    const lane = this.owned.get(id);
    return lane?.held() ? lane : undefined;
  }

  /** Начинает брать дорожки для `crew`; не ждёт базы. */
  start(crew: LaneCrew): void {
    this.listening = this.bell.lanesChanged.subscribe(() => this.nudge.poke());
    this.working = this.work(crew);
    this.bell.open();
  }

  /** Отдаёт всё и возвращается, когда дорожки свободны. Недоступная база остановку не держит. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.nudge.poke();
    await this.working;
  }

  private async work(crew: LaneCrew): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.round(crew).catch((error: unknown) => this.complain(error));
      await this.nudge.wait(this.times.beatMs);
    }
    this.listening?.unsubscribe();
    await this.release(crew, this.owned.all);
    const { life } = this;
    life?.end();
    if (life) await this.table.leave(life.id).catch(() => undefined);
  }

  private async round(crew: LaneCrew): Promise<void> {
    const life = await this.living(crew);
    await this.table.bury();
    const board = await this.table.board(life.id);
    if (!board.workers.includes(life.id)) {
      life.end();
      return;
    }
    const share = evenShare(board, board.workers, life.id);
    const excess = this.owned.excess(board, share);
    const given = [...excess.map(({ id }) => id), ...this.owned.unknown(board)];
    await this.release(crew, excess);
    // Кончившаяся жизнь поштучно ничего не отдаёт и не берёт: её строку сотрёт следующая.
    if (!life.held()) return;
    if (given.length > 0) await this.table.give(life.id, given);
    if (!this.stopping.signal.aborted)
      await this.take(crew, life, this.owned.shortage(board, share));
  }

  private complain(error: unknown): void {
    if (!(error instanceof LineDown))
      this.log.warn(`Доли дорожек не пересчитаны: ${String(error)}`);
  }

  /** Нынешняя жизнь; вместо кончившейся — новая, когда с дорожек прежней все ушли. */
  private async living(crew: LaneCrew): Promise<WorkerLife> {
    if (this.life?.held()) return this.life;
    await this.release(crew, this.owned.all);
    this.formerId = this.life?.id ?? this.formerId;
    this.life = undefined;
    const life = new WorkerLife(this.clock, this.times);
    await this.table.register(life.id, this.formerId);
    life.ended.addEventListener('abort', () => this.nudge.poke(), { once: true });
    this.life = life;
    void life.keep(() => this.table.renew(life.id));
    return life;
  }

  private async take(crew: LaneCrew, life: WorkerLife, wanted: LaneCount): Promise<void> {
    for (const kind of ['account', 'service'] as const) {
      const count = wanted[kind];
      const taken = count > 0 ? await this.table.take(life.id, kind, count) : [];
      const [first] = taken;
      if (!first) continue;
      const numbers = new LaneNumbers(first.epoch);
      const lanes = taken.map(
        (lane) => new OwnedLane(lane.id, lane.session_id ?? undefined, numbers, life),
      );
      this.owned.add(lanes);
      await crew.gained(lanes).catch((error: unknown) => this.log.error(error));
    }
  }

  /**
   * Команда уходит с дорожек, и право на них кончается здесь; в базе — записью следом. Не ушла вовремя — кончается
   * вся жизнь: её именем уже ничего не записать, и недоделанное не догонит дорожку у нового владельца.
   */
  private async release(crew: LaneCrew, lanes: readonly OwnedLane[]): Promise<void> {
    if (lanes.length === 0) return;
    if (!(await this.left(crew, lanes))) this.life?.end();
    for (const lane of lanes) lane.give();
    this.owned.remove(lanes);
  }

  private async left(crew: LaneCrew, lanes: readonly OwnedLane[]): Promise<boolean> {
    const enough = new AbortController();
    const late = this.clock.wait(this.times.leavingMs, enough.signal).then(() => false);
    try {
      return await Promise.race([crew.leaving(lanes).then(() => true), late]);
    } catch (error) {
      this.log.error(error);
      return false;
    } finally {
      enough.abort();
    }
  }
}
