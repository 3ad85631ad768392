import type { SessionSettings } from '@zveno/contracts/session-settings.js';
import { z } from 'zod';

/** Остановка отправки до срока: весь аккаунт, один чат, один метод или незнакомые люди. */
export const Park = z.object({
  scope: z.enum(['account', 'chat', 'method', 'strangers']),
  /** Имя чата или метода. */
  name: z.string().optional(),
  /** Когда остановили и до каких пор, мс UTC. */
  since: z.number(),
  until: z.number(),
  code: z.string(),
  message: z.string(),
});
export type Park = Readonly<z.infer<typeof Park>>;

/** Память регулятора в `session_limits.state`: её читают следующий владелец дорожки и страница темпа. */
export const PaceState = z.object({
  /** Отправки последней минуты: [когда, чат]. */
  recent: z.array(z.tuple([z.number(), z.string()])).default([]),
  /** Прочие отправки часа: [конец минуты, сколько]. */
  older: z.array(z.tuple([z.number(), z.number()])).default([]),
  /** Незнакомые за сутки: [чат, когда им писали в последний раз]. */
  strangers: z.array(z.tuple([z.string(), z.number()])).default([]),
  parks: z.array(Park).default([]),
});
export type PaceState = z.infer<typeof PaceState>;

/** По каким правилам идёт отправка аккаунта. */
export interface PaceRules {
  readonly limits: SessionSettings['limits'];
  readonly quietHours: SessionSettings['quietHours'];
  readonly timeZone: string;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Отправки часа, кроме последней минуты: поминутно, чтобы строка оставалась короткой. */
export function byMinutes(times: readonly number[]): PaceState['older'] {
  const counts = new Map<number, number>();
  for (const at of times) {
    const end = Math.ceil(at / minute) * minute;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts];
}

/** Мгновения из поминутных счётчиков; не раньше настоящих, поэтому предел они не ослабят. */
export function timesOf({ older, recent }: PaceState): number[] {
  return [
    ...older.flatMap(([end, count]) => new Array<number>(count).fill(end)),
    ...recent.map(([at]) => at),
  ];
}
