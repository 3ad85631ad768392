import type { TimerEvent } from '@zveno/contracts/engine-event.js';
import type { AttemptFailed } from '../desk/lane-event.js';
import type { Place } from '../turn/stage.js';
import type { TaskRow } from '../turn/task-row.js';
import { offer } from './offer.js';

/** Выполнение дождалось срока. Пока в чате владелец, сроки ждут, когда он закончит. */
export function playDue(place: Place, id: string): void {
  const { memory, now } = place.stage;
  const row = memory.tasks.get(id);
  if (!row) return;
  const pausedUntil = memory.contact(row.contactId)?.pausedUntil ?? 0;
  if (pausedUntil > now) {
    const timers = row.timers.map(([token, at]) => [token, Math.max(at, pausedUntil)] as const);
    memory.keep({ ...row, timers });
    return;
  }
  const due = row.timers.filter(([, at]) => at <= now).sort((one, other) => one[1] - other[1]);
  for (const [token, at] of due)
    fire(place, id, { kind: 'timer', id: `t:${id}:${token}`, at, token });
  if (due.length === 0) touch(place, row);
}

function fire(place: Place, id: string, event: TimerEvent): void {
  const row = place.stage.memory.tasks.get(id);
  if (!row?.timers.some(([token]) => token === event.token)) return;
  if (offer(place, row, event)) return;
  const timers = row.timers.filter(([token]) => token !== event.token);
  place.stage.memory.keep({ ...row, timers });
}

/** Срок проверки начатых действий или повтора: строка получает новый срок, действия — того, кто их сделает. */
function touch({ stage }: Place, row: TaskRow): void {
  const pending = row.pending.map(({ notBefore, ...activity }) =>
    notBefore !== undefined && notBefore > stage.now ? { ...activity, notBefore } : activity,
  );
  stage.memory.keep({ ...row, pending });
}

/** Попытка действия не удалась: когда повторить, помнит строка выполнения. */
export function playAttempt({ stage }: Place, failed: AttemptFailed): void {
  const row = stage.memory.tasks.get(failed.taskId);
  if (!row) return;
  const { attempts, notBefore, error } = failed;
  const pending = row.pending.map((activity) =>
    activity.step === failed.step
      ? { ...activity, attempts, notBefore, lastError: error }
      : activity,
  );
  stage.memory.keep({ ...row, pending });
}
