import { type Place, scriptOf } from '../turn/stage.js';
import { isOpen } from '../turn/task-row.js';
import { beginTask } from './begin-task.js';

/** Кончилось выполнение — начинается то, что ждало его в этом чате. Зовётся в конце хода. */
export function startQueued(place: Place): void {
  const { memory } = place.stage;
  const finished = [...memory.tasks.values()].filter(
    (row) => row.laneId === place.lane.id && !isOpen(row) && row.chat !== undefined,
  );
  for (const { chat, chainId, contactId } of finished) {
    if (chat === undefined) continue;
    const same = memory
      .openIn(place.lane.id, chat)
      .filter((row) => row.chainId === chainId && row.contactId === contactId);
    if (same.some(({ queued }) => queued === undefined)) continue;
    const next = same.at(-1);
    const script = next && scriptOf(place.stage, next);
    if (next?.queued && script)
      beginTask(place, script, { ...next, queued: undefined }, next.queued);
  }
}
