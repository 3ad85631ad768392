import { type Place, scriptOf } from '../turn/stage.js';
import type { TaskRow } from '../turn/task-row.js';
import { beginTask } from './begin-task.js';
import { failRow } from './record.js';

/**
 * Кончилось выполнение — начинается то, что ждало его в этом чате. Зовётся после каждого дела, а не хода: кому
 * достанется следующее сообщение, не должно зависеть от того, каким ходом оно пришло.
 */
export function startQueued(place: Place): void {
  const { ended } = place.stage.memory;
  for (let row = ended.pop(); row; row = ended.pop()) {
    const next = nextAfter(place, row);
    // Начатое могло тут же и кончиться: тогда оно само в списке, и очередь за следующим.
    if (next) begin(place, next);
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
