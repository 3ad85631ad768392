import { Logger } from '@nestjs/common';
import { defaultSettings, SettingsChange } from '@zveno/contracts/installation-settings.js';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../ports/clock.js';
import { staleRows, type StaleRows } from './stale-rows.js';

const hourMs = 3_600_000;
/** Запуску уборка не мешает, а часто перезапускаемый процесс её всё же успевает. */
const firstPauseMs = 60_000;
const dayMs = 24 * hourMs;
/** Полная порция: столько вернул запрос — значит, старое ещё осталось. */
const portion = 1_000;
/** Замок уборки на всю базу: вторая уборка рядом только мешала бы. */
const lockKey = 7_205_759;

/**
 * Уборка законченного по срокам из настроек: раз в час и на одном исполнителе. Каждая порция — своя короткая
 * запись, поэтому уборка не держит ни ход, ни отправку и обрывается где угодно.
 */
export class Retention {
  private readonly log = new Logger(Retention.name);

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Убирает вскоре после запуска и дальше раз в час, пока не остановят. Не бросает. */
  async work(stop: AbortSignal): Promise<void> {
    for (let pause = firstPauseMs; ; pause = hourMs) {
      await this.clock.wait(pause, stop);
      if (stop.aborted) return;
      await this.sweep(stop).catch((error: unknown) => this.complain(error));
    }
  }

  /** Убирает всё, чему вышел срок. Занятая другим уборка — не ошибка: убирает он. */
  async sweep(stop?: AbortSignal): Promise<void> {
    const keeps = await this.terms();
    for (const stale of staleRows) {
      const before = this.clock.now() - keeps[stale.keeps];
      while (!stop?.aborted && (await this.removePortion(stale, before)) >= portion);
    }
  }

  private removePortion({ sql }: StaleRows, before: number): Promise<number> {
    return this.database.transaction(async (manager) => {
      if (!(await lock(manager))) return 0;
      const [row] = await manager.query<{ count: number }[]>(sql, [
        new Date(before),
        firstIdOf(before),
      ]);
      return row?.count ?? 0;
    });
  }

  private async terms(): Promise<Readonly<Record<StaleRows['keeps'], number>>> {
    const [row] = await this.database.query<{ value: unknown }[]>(
      `select value from settings where key = 'retention'`,
    );
    const { retention } = SettingsChange.parse({ retention: row?.value ?? {} });
    const days = { ...defaultSettings.retention, ...retention };
    return {
      taskDays: days.taskDays * dayMs,
      eventDays: days.eventDays * dayMs,
      auditDays: days.auditDays * dayMs,
      day: dayMs,
      hour: hourMs,
    };
  }

  private complain(error: unknown): void {
    this.log.warn({ err: error }, 'Уборка старого прервана, повтор через час');
  }
}

async function lock(manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ taken: boolean }[]>(
    'select pg_try_advisory_xact_lock($1) as taken',
    [lockKey],
  );
  return row?.taken === true;
}

/** Наименьший UUIDv7 мига: первые 48 бит — миллисекунды. */
function firstIdOf(time: number): string {
  const hex = Math.max(0, time).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
