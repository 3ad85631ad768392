import type { DataSource } from 'typeorm';
import type { Clock } from '../../ports/clock.js';

const pauseMs = 200;
/** Данные и ошибки программы: повтор не поможет. */
const hopeless = /^(22|23|42|54)/;

/**
 * Запросы к базе посреди обновления. Библиотека уже сняла его с очереди, а место — за ним: отказ базы потерял
 * бы его или пустил вперёд следующее. Поэтому недоступную базу здесь ждут, пока связь не закроют.
 */
export class PatientQueries {
  constructor(
    readonly database: DataSource,
    private readonly clock: Pick<Clock, 'wait'>,
    private readonly closed: AbortSignal,
  ) {}

  /** Бросает, если связь закрыта или дело в самом запросе. */
  async ask<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    for (;;) {
      try {
        return await this.database.query<Row[]>(text, [...values]);
      } catch (error) {
        if (this.closed.aborted || hopeless.test(codeOf(error))) throw error;
        await this.clock.wait(pauseMs, this.closed);
      }
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
