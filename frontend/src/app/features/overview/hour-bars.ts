import type { OverviewHourDto } from '../../api/models.js';

export interface HourBars {
  readonly hours: readonly string[];
  readonly done: readonly number[];
  /** Начатые, но ещё не законченные и остановленные. */
  readonly rest: readonly number[];
  readonly failed: readonly number[];
}

/** Столбцы диаграммы: каждое выполнение лежит ровно в одной части своего часа. */
export function hourBars(
  hours: readonly OverviewHourDto[],
  text: (at: string) => string,
): HourBars {
  return {
    hours: hours.map(({ at }) => text(at)),
    done: hours.map(({ done }) => done),
    rest: hours.map(({ started, done, failed }) => Math.max(0, started - done - failed)),
    failed: hours.map(({ failed }) => failed),
  };
}
