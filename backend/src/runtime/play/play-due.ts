import type { TimerEvent } from '@zveno/contracts/engine-event.js';
import { awaitsMessage } from '@zveno/engine/standing.js';
import type { AttemptFailed } from '../desk/lane-event.js';
import type { Place } from '../turn/stage.js';
import { engineTask, type TaskRow, timeOf } from '../turn/task-row.js';
import { offer } from './offer.js';

const shortestMs = 5_000;
const longestMs = 60_000;

/** Выполнение дождалось срока — если сроки не ждут сами. */
export function playDue(place: Place, id: string): void {
  const { memory, now } = place.stage;
  const row = memory.tasks.get(id);
  if (!row) return;
  const heldUntil = Math.max(takenOverUntil(place, row), deafUntil(place, row));
  if (heldUntil > now) {
    const timers = row.timers.map(([token, at]) => [token, Math.max(at, heldUntil)] as const);
    memory.keep({ ...row, timers });
    return;
  }
  const due = row.timers
    .filter(([, at]) => at <= timeOf(now, row))
    .sort((one, other) => one[1] - other[1]);
  for (const [token, at] of due)
    fire(place, id, { kind: 'timer', id: `t:${id}:${token}`, at, token });
  if (due.length === 0) touch(place, row);
}

/** Пока в чате владелец, сроки ждут, когда он закончит. */
const takenOverUntil = ({ stage }: Place, { contactId }: TaskRow): number =>
  stage.memory.contact(contactId)?.pausedUntil ?? 0;

/**
 * Пока аккаунт не слышит, нельзя сказать «не ответил»: ответ мог прийти в срок и ещё не получен. Переспрашивают тем
 * реже, чем дольше идёт выполнение.
 */
function deafUntil({ stage, lane }: Place, row: TaskRow): number {
  const { now } = stage;
  const due = row.timers.some(([, at]) => at <= now);
  // Ответ мог и прийти — его ещё смотрят плагины.
  const deaf = !stage.hears(lane) || stage.hooks.waits(lane, row.chat ?? '');
  if (!due || !deaf || !awaitsMessage(engineTask(row))) return 0;
  return now + Math.min(longestMs, Math.max(shortestMs, (now - row.startedAt) / 10));
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
