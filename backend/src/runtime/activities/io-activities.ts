import { Injectable, Logger } from '@nestjs/common';
import { timer } from 'rxjs';
import { Clock } from '../../ports/clock.js';
import type { Lane } from '../ownership/lane.js';
import { again, type Attempt, failed, final } from './attempt.js';
import { ResultDesk } from './result-desk.js';
import type { StartedActivity } from './started-activity.js';
import { CounterWork } from './counter-work.js';
import { HttpWork } from './http-work.js';
import { IoPool } from './io-pool.js';
import { PluginWork } from './plugin-work.js';

/** Сколько ждать начатые запросы, отдавая дорожку. */
const finishMs = 3_000;

/** Одна на всех причина остановки: собирать её для каждого запроса дорого. */
const halted = new Error('Действие остановлено');

interface Flight {
  readonly started: StartedActivity;
  /** Обрывает запрос: действие остановили или вышел его срок. */
  readonly stop: AbortController;
  /** Итог больше не нужен или уже отдан. */
  settled: boolean;
  /** Очередь пула дошла: запрос, возможно, уже сделан. */
  flying?: Promise<void>;
}

/** Ждущие действия своих дорожек: запросы, счётчики и узлы плагинов делаются в этом процессе. */
@Injectable()
export class IoActivities {
  private readonly pool = new IoPool();
  /** У каждого плагина свои места: тот, что не отвечает, занимает только их. */
  private readonly pluginPool = new IoPool(Infinity);
  private readonly flights = new Map<string, Flight>();
  private readonly left = new WeakSet<Lane>();
  private readonly log = new Logger(IoActivities.name);

  constructor(
    private readonly http: HttpWork,
    private readonly counter: CounterWork,
    private readonly plugins: PluginWork,
    private readonly results: ResultDesk,
    private readonly clock: Clock,
  ) {}

  /** Начинает действие; то же самое, уже начатое на этой дорожке, пропускает. На отдаваемой начнёт новый владелец. */
  begin(started: StartedActivity): void {
    if (this.left.has(started.lane)) return;
    const key = `${started.taskId}:${started.step}`;
    const known = this.flights.get(key);
    if (known && isSame(known.started, started)) return;
    halt(known);
    const flight: Flight = { started, stop: new AbortController(), settled: false };
    this.flights.set(key, flight);
    const pool = started.activity.kind === 'plugin' ? this.pluginPool : this.pool;
    pool.add(hostOf(started), () => (flight.flying = this.fly(key, flight)));
  }

  cancel(taskId: string, step: number): void {
    const key = `${taskId}:${step}`;
    halt(this.flights.get(key));
    this.flights.delete(key);
  }

  /**
   * Новых на этих дорожках не начинает, начатым недолго даёт закончиться и записать итог: прерванный запрос
   * новый владелец отправил бы второй раз.
   */
  async leave(lanes: ReadonlySet<Lane>): Promise<void> {
    for (const lane of lanes) this.left.add(lane);
    const own = [...this.flights.values()].filter(({ started }) => lanes.has(started.lane));
    for (const flight of own) if (!flight.flying) halt(flight);
    const done = new AbortController();
    void Promise.all(own.flatMap(({ flying }) => flying ?? [])).then(() => done.abort());
    await this.clock.wait(finishMs, done.signal);
    this.drop(lanes);
  }

  /** Обрывает всё, что делается на дорожках: итог записать уже нельзя, новый владелец начнёт сам. */
  drop(lanes: ReadonlySet<Lane>): void {
    for (const [key, flight] of this.flights) {
      if (!lanes.has(flight.started.lane)) continue;
      this.flights.delete(key);
      halt(flight);
    }
  }

  private async fly(key: string, flight: Flight): Promise<void> {
    const attempt = flight.settled ? undefined : await this.attempt(flight);
    if (attempt && !flight.settled) {
      flight.settled = true;
      await this.results.tell(flight.started, attempt);
    }
    if (this.flights.get(key) === flight) this.flights.delete(key);
  }

  /**
   * Попытка со сроком узла; `undefined` — её остановили. Таймер кончается вместе с ней: брошенный сигнал срока
   * держал бы память запроса ещё полминуты.
   */
  private async attempt(flight: Flight): Promise<Attempt | undefined> {
    const { started, stop } = flight;
    const late = timer(started.timeoutSeconds * 1_000).subscribe(() =>
      stop.abort(new DOMException('Вышел срок', 'TimeoutError')),
    );
    try {
      return await this.perform(started, stop.signal);
    } catch (error) {
      if (flight.settled) return undefined;
      this.log.error(
        { err: error, task: started.taskId, step: started.step },
        'Действие сорвалось',
      );
      return again({ code: 'activity.failed', message: 'Действие не удалось сделать' });
    } finally {
      late.unsubscribe();
    }
  }

  private async perform(started: StartedActivity, signal: AbortSignal): Promise<Attempt> {
    const { activity } = started;
    switch (activity.kind) {
      case 'http':
        return this.http.perform(started, activity, signal);
      case 'counter':
        return this.counter.perform(`${started.taskId}:${started.step}`, activity);
      case 'plugin':
        return this.plugins.perform(started, activity, signal);
      case 'script':
        return final(failed('activity.misplaced', 'Вычисление попало в очередь запросов'));
    }
  }
}

/** Останавливает то, чей итог ещё не отдан. */
function halt(flight: Flight | undefined): void {
  if (!flight || flight.settled) return;
  flight.settled = true;
  flight.stop.abort(halted);
}

function isSame(one: StartedActivity, other: StartedActivity): boolean {
  return one.lane === other.lane && one.attempts >= other.attempts;
}

/** Чьё место занимает действие: у запросов — сервера, у узлов плагина — его, у счётчиков — базы. */
function hostOf({ activity }: StartedActivity): string {
  switch (activity.kind) {
    case 'http':
      return URL.parse(activity.url)?.host ?? '';
    case 'plugin':
      return activity.type.split('.', 1).join();
    default:
      return ':counter';
  }
}
