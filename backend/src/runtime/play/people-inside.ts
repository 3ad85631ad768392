import { canMove } from '@zveno/engine/standing.js';
import type { PeopleInsideEvent } from '../desk/lane-event.js';
import type { ChainScript } from '../library/session-script.js';
import { type Place, scriptOf } from '../turn/stage.js';
import { engineTask, isOpen, type TaskRow } from '../turn/task-row.js';
import { offer } from './offer.js';
import { restart } from './restart.js';

/** Сколько людей переводить одним ходом. */
export const peopleAtOnce = 200;

/**
 * Люди внутри прежних версий. Кто не может перейти (узел исчез или сменил выходы), доходит по своей;
 * «начать заново» отменяет прежнее выполнение и повторяет приветствие.
 */
export function playPeopleInside(place: Place, event: PeopleInsideEvent): void {
  const { scripts, now } = place.stage;
  const { versionId, rule } = event;
  const script = scripts.version(versionId);
  const inside = page(place, event);
  for (const row of script ? inside : []) {
    if (!script) return;
    if (rule === 'move') move(place, row, script);
    else {
      const id = `publish:${versionId}`;
      offer(place, row, { kind: 'cancel', id, at: now, reason: 'stopped.new-version' });
      restart(place, script, { old: row, repeats: true });
    }
  }
  const last = inside.at(-1);
  if (!last || inside.length < peopleAtOnce) return;
  place.stage.writes.events.push({ laneId: place.lane.id, event: { ...event, after: last.id } });
}

/** Следующие по порядку: кто попал в память хода по другой причине, дождётся своей очереди. */
function page(
  { stage, lane }: Place,
  { chainId, versionId, after = '' }: PeopleInsideEvent,
): readonly TaskRow[] {
  return [...stage.memory.tasks.values()]
    .filter((row) => row.laneId === lane.id && row.chainId === chainId && isOpen(row))
    .filter((row) => row.versionId !== undefined && row.versionId !== versionId)
    .filter((row) => row.queued === undefined && row.id > after)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, peopleAtOnce);
}

function move(place: Place, row: TaskRow, script: ChainScript): void {
  const from = scriptOf(place.stage, row);
  if (!from || !canMove(engineTask(row), from.chain, script.chain)) return;
  place.stage.memory.keep({ ...row, versionId: script.versionId });
}
