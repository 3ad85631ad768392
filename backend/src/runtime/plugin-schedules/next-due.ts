import { nextOccurrence, parseCron } from '@zveno/engine/time/cron.js';

/** Когда вызывать: одно из двух. */
export interface Timing {
  readonly cron: string | null;
  readonly everySeconds: number | null;
}

/** Ближайший срок после `now`, мс UTC; промежутки отсчитывают от `from`, прошедшие сроки пропадают. */
export function nextDue({ cron, everySeconds }: Timing, from: number, now: number): number {
  if (cron !== null) {
    const due = nextOccurrence(parseCron(cron), now, 'UTC');
    if (due === undefined) throw new Error(`Времени «${cron}» не бывает`);
    return due;
  }
  const step = (everySeconds ?? 0) * 1_000;
  if (step <= 0) throw new Error('У расписания нет ни cron, ни промежутка');
  return from + step * (Math.max(0, Math.floor((now - from) / step)) + 1);
}
