import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import { step } from '@zveno/engine/step.js';
import { type Place, sceneOf, scriptOf } from '../turn/stage.js';
import { engineTask, type TaskRow } from '../turn/task-row.js';
import { attempt } from './attempt.js';
import { failRow, record } from './record.js';

/** Предлагает событие выполнению; `false`, если оно его не взяло. */
export function offer(place: Place, row: TaskRow, event: EngineEvent): boolean {
  const script = scriptOf(place.stage, row);
  if (!script) {
    failRow(place, row, 'chain.missing', 'Версии цепочки, по которой шло выполнение, больше нет');
    return true;
  }
  let taken = true;
  attempt(place, row, () => {
    const result = step(script.chain, engineTask(row), event, sceneOf(place.stage, row));
    ({ taken } = result);
    const repeated = taken && result.log.length === 0 && result.commands.length === 0;
    if (taken && !repeated) record(place, row, result, event);
  });
  return taken;
}
