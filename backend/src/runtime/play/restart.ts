import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import { restart as restartTask } from '@zveno/engine/restart.js';
import type { ChainScript } from '../library/session-script.js';
import { type Place, sceneOf } from '../turn/stage.js';
import type { TaskRow } from '../turn/task-row.js';
import { attempt } from './attempt.js';
import { blankRow } from './begin-task.js';
import { record } from './record.js';

interface Restart {
  readonly old: TaskRow;
  readonly id?: string;
  readonly startedBy?: string | undefined;
  /** Отправить заново и то, что прежнее уже отправило. */
  readonly repeats?: boolean;
}

/**
 * Начинает выполнение заново с узла после запуска. Что прежнее уже отправило, известно по узлам: столько
 * же отправок новое пропустит, если их не просили повторить.
 */
export function restart(
  place: Place,
  script: ChainScript,
  { old, id, startedBy, repeats }: Restart,
): void {
  const origin = place.stage.memory.origins.get(old.id);
  if (!origin) return;
  const blank = blankRow(place, script, {
    ...(id !== undefined && { id }),
    ...(old.chat !== undefined && { chat: old.chat }),
    ...(old.contactId !== undefined && { contactId: old.contactId }),
    ...(startedBy !== undefined && { startedBy }),
  });
  const row: TaskRow = repeats ? blank : { ...blank, shield: origin.sent };
  attempt(place, row, () => {
    const { now } = place.stage;
    const event: EngineEvent = { kind: 'manual', id: `restart:${row.id}`, at: now, inputs: {} };
    const task = { id: row.id, trigger: origin.trigger, old: old.state };
    record(place, row, restartTask(script.chain, task, event, sceneOf(place.stage, row)), event);
  });
}
