import { filter, firstValueFrom, startWith, Subject, timeout } from 'rxjs';
import { SystemClock } from '../../src/platform/clock/system-clock.js';
import type { Lane } from '../../src/runtime/ownership/lane.js';
import { LaneBell } from '../../src/runtime/ownership/lane-bell.js';
import { LaneCrew } from '../../src/runtime/ownership/lane-crew.js';
import { Ownership } from '../../src/runtime/ownership/ownership.js';

/** Сроки, с которыми смерть исполнителя видна за секунду. */
const quick = { leaseMs: 1_000, marginMs: 300, beatMs: 100, leavingMs: 300 };

/** Сроки, по которым право само не кончится и на занятой машине: доли пересчитывают часто, а живут долго. */
export const lasting = { leaseMs: 60_000, marginMs: 2_000, beatMs: 100, leavingMs: 30_000 };

/** Исполнитель теста: знает всё, что ему дали и что у него забрали. */
export class FleetWorker extends LaneCrew {
  readonly bell: LaneBell;
  readonly ownership: Ownership;
  private unfinished: Promise<void> = Promise.resolve();
  readonly left: { readonly lane: Lane; readonly lost: boolean }[] = [];

  constructor(
    private readonly fleet: LaneFleet,
    url: string,
    times: typeof quick,
  ) {
    super();
    const clock = new SystemClock();
    this.bell = new LaneBell(url, clock);
    this.ownership = new Ownership(this.bell, clock, times);
  }

  get accounts(): number {
    return this.ownership.lanes().filter(({ sessionId }) => sessionId !== undefined).length;
  }

  get services(): number {
    return this.ownership.lanes().length - this.accounts;
  }

  gained(lanes: readonly Lane[]): Promise<void> {
    this.fleet.noticeGain(this, lanes);
    return Promise.resolve();
  }

  leaving(lanes: readonly Lane[]): Promise<void> {
    this.left.push(...lanes.map((lane) => ({ lane, lost: lane.lost.aborted })));
    this.fleet.changed.next();
    return this.unfinished;
  }

  /** Дальше уход с дорожек не кончается. */
  hang(): void {
    this.unfinished = new Promise(() => undefined);
  }

  /** Так обрывается сеть: ни продлить, ни услышать. */
  async isolate(): Promise<void> {
    await this.bell.close();
  }

  async stop(): Promise<void> {
    await this.ownership.stop();
    await this.bell.close();
  }
}

/** Исполнители одной базы внутри процесса теста. */
export class LaneFleet {
  readonly changed = new Subject<void>();
  /** Дорожки, которые кто-то получил, пока право было у другого. */
  readonly doubles: number[] = [];
  private readonly workers: FleetWorker[] = [];

  constructor(private readonly url: string) {}

  start(times = quick): FleetWorker {
    const worker = new FleetWorker(this, this.url, times);
    this.workers.push(worker);
    worker.ownership.start(worker);
    return worker;
  }

  noticeGain(by: FleetWorker, lanes: readonly Lane[]): void {
    const others = this.workers.filter((worker) => worker !== by);
    for (const { id } of lanes) {
      if (others.some(({ ownership }) => ownership.lane(id))) this.doubles.push(id);
    }
    this.changed.next();
  }

  /** Ждёт условия: проверяет его при каждом получении и каждой отдаче дорожек. */
  async until(condition: () => boolean): Promise<void> {
    await firstValueFrom(
      this.changed.pipe(startWith(undefined), filter(condition), timeout(30_000)),
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.stop()));
  }
}
