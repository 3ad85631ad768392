import type { Pool } from 'pg';
import type { Clock } from '../../ports/clock.js';
import type { Lane } from '../ownership/lane.js';
import { Alarm } from './alarm.js';
import {
  readDue,
  readEvents,
  readNextDue,
  readSchedules,
  rowsAtOnce,
} from '../turn-store/waiting-rows.js';
import type { Work, WorkInput } from './work.js';

/** Дела, которые ждут в базе: события из других процессов и наступившие сроки. */
export class WaitingWork {
  /** Дорожки, о событиях которых сообщили. */
  private readonly rung = new Set<number>();
  private due = false;
  /** Сроки прочитаны: осталось узнать следующий. */
  private unplanned = false;
  private readonly alarm: Alarm;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly lanes: () => ReadonlyMap<number, Lane>,
    private readonly wake: () => void,
  ) {
    this.alarm = new Alarm(clock, () => this.ringDue());
  }

  get any(): boolean {
    return this.rung.size > 0 || this.due;
  }

  /** Для дорожки есть события. */
  ring(laneId: number): void {
    if (!this.lanes().has(laneId)) return;
    this.rung.add(laneId);
    this.wake();
  }

  /** Звонки могли потеряться: события всех дорожек прочтёт ближайший ход. */
  ringAll(): void {
    for (const id of this.lanes().keys()) this.rung.add(id);
    if (this.rung.size > 0) this.wake();
  }

  /** Срок, раньше которого возвращаться незачем, мс UTC. */
  wakeAt(at: number | undefined): void {
    this.alarm.set(at);
  }

  /** Сроки и события новых дорожек неизвестны: их прочтёт ближайший ход. */
  ringDue(): void {
    this.due = true;
    this.wake();
  }

  stop(): void {
    this.alarm.stop();
  }

  /** Бросает, если база не отвечает: ничего не забыто. */
  async take(): Promise<readonly Work[]> {
    const events = this.rung.size > 0 ? await this.takeEvents() : [];
    const dues = this.due ? await this.takeDue() : [];
    return [...events, ...dues];
  }

  private async takeEvents(): Promise<readonly Work[]> {
    const asked = [...this.rung].filter((id) => this.lanes().has(id));
    this.rung.clear();
    const events = await this.orRing(asked, () => readEvents(this.pool, asked));
    if (events.length === rowsAtOnce) for (const id of asked) this.rung.add(id);
    return events.flatMap(({ laneId, rowId, event }) =>
      this.workOf(laneId, { kind: 'foreign', rowId, event }),
    );
  }

  private async takeDue(): Promise<readonly Work[]> {
    const ids = [...this.lanes().keys()];
    const now = this.clock.now();
    const tasks = await readDue(this.pool, ids, now);
    const schedules = await readSchedules(this.pool, ids, now);
    this.due = tasks.length === rowsAtOnce || schedules.length === rowsAtOnce;
    this.unplanned = true;
    return [
      ...tasks.flatMap((row) => this.workOf(row.laneId, { kind: 'due', row })),
      ...schedules.flatMap(({ laneId, ...schedule }) =>
        this.workOf(laneId, { kind: 'schedule', ...schedule }),
      ),
    ];
  }

  /** После хода: когда проснуться, если он взял все сроки. Пишущий ход мог их сдвинуть, поэтому — после. */
  async plan(): Promise<void> {
    if (this.due || !this.unplanned) return;
    this.wakeAt(await readNextDue(this.pool, [...this.lanes().keys()]));
    this.unplanned = false;
  }

  private async orRing<Rows>(asked: readonly number[], read: () => Promise<Rows>): Promise<Rows> {
    try {
      return await read();
    } catch (error) {
      for (const id of asked) this.rung.add(id);
      throw error;
    }
  }

  private workOf(laneId: number, input: WorkInput): readonly Work[] {
    const lane = this.lanes().get(laneId);
    return lane?.held() ? [{ lane, input, settle: () => undefined }] : [];
  }
}
