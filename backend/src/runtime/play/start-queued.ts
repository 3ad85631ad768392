import { type Place, scriptOf } from '../turn/stage.js';
import { isOpen, type TaskRow } from '../turn/task-row.js';
import { beginTask } from './begin-task.js';
import { failRow } from './record.js';

/** Кончилось выполнение — начинается то, что ждало его в этом чате. Зовётся в конце хода. */
export function startQueued(place: Place): void {
  const finished = [...place.stage.memory.tasks.values()].filter(
    (row) => row.laneId === place.lane.id && !isOpen(row),
  );
  for (const row of finished) {
    // Начатое могло тут же и кончиться: тогда очередь за следующим.
    for (let next = nextAfter(place, row); next; next = nextAfter(place, row)) begin(place, next);
  }
}

/** Первый в очереди за этим выполнением, если чат свободен. */
function nextAfter(
  { stage, lane }: Place,
  { chat, chainId, contactId }: TaskRow,
): TaskRow | undefined {
  if (chat === undefined) return undefined;
  const same = stage.memory
    .openIn(lane.id, chat)
    .filter((row) => row.chainId === chainId && row.contactId === contactId);
  return same.every(({ queued }) => queued !== undefined) ? same.at(-1) : undefined;
}

function begin(place: Place, { queued, ...rest }: TaskRow): void {
  const row = { ...rest, queued: undefined };
  const script = scriptOf(place.stage, row);
  if (script && queued) beginTask(place, script, row, queued);
  else failRow(place, row, 'chain.missing', 'Версии цепочки, которая ждала очереди, больше нет');
}
