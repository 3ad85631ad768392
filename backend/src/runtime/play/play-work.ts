import { randomUUIDv7 } from 'node:crypto';
import type { ChannelBatch, ChannelFact } from '../../ports/channel.js';
import type { Place, Stage } from '../turn/stage.js';
import type { DueSchedule, Work } from '../turn/work.js';
import { playDue } from './play-due.js';
import { playLaneEvent, playStart } from './play-lane-event.js';
import { hear } from './play-heard.js';
import { playOutgoing } from './play-message.js';
import { playReceipts } from './play-receipts.js';
import { putAside } from './put-aside.js';
import { startQueued } from './start-queued.js';

/** Играет дела хода в памяти, по порядку прихода. */
export function playAll(stage: Stage, works: readonly Work[]): void {
  for (const work of works) {
    const place = { stage, lane: work.lane };
    playWork(place, work);
    startQueued(place);
  }
}

function playWork(place: Place, { input }: Work): void {
  switch (input.kind) {
    case 'channel':
      playBatch(place, input.batch);
      return;
    case 'event':
      playLaneEvent(place, input.event);
      return;
    case 'foreign':
      place.stage.writes.taken.push(input.rowId);
      playLaneEvent(place, input.event);
      return;
    case 'receipts':
      playReceipts(place, input.receipts);
      return;
    case 'attempt':
      playLaneEvent(place, input);
      return;
    case 'due':
      playDue(place, input.row.id);
      return;
    case 'schedule':
      playSchedule(place, input);
  }
}

function playBatch(place: Place, { facts, keep }: ChannelBatch): void {
  const { sessionId } = place.lane;
  if (sessionId === undefined) return;
  for (const row of keep) place.stage.writes.keep(sessionId, row);
  for (const fact of facts) playFact(place, sessionId, fact);
}

/** Правки, реакции, прочтения и набор пока никого не запускают: их имена не запоминаются. */
function playFact(place: Place, sessionId: string, fact: ChannelFact): void {
  const { stage, lane } = place;
  if (fact.kind !== 'message' && fact.kind !== 'outgoing') return;
  if (!stage.memory.takeKey(lane.id, fact.key)) return;
  stage.writes.keys.push({ laneId: lane.id, key: fact.key });
  if (putAside(place, fact)) return;
  if (fact.kind === 'message') hear(place, sessionId, fact);
  else playOutgoing(place, sessionId, fact);
}

/** Опоздание, после которого срок считается пропущенным. */
const missedAfterMs = 60_000;

/** Срок расписания начинает выполнение, и та же запись назначает следующий. */
function playSchedule(place: Place, { chainId, event }: DueSchedule): void {
  const { stage, lane } = place;
  const behaviour = stage.scripts.publishedOf(chainId)?.chain.nodes.get(event.node)?.behaviour;
  const rule = behaviour?.missed ?? 'skip';
  const due = behaviour?.nextDue?.(rule === 'all' ? event.due : stage.now);
  stage.writes.schedules.push({ chainId, node: event.node, laneId: lane.id, due });
  const missed = stage.now - event.due > missedAfterMs;
  if (!behaviour || (missed && rule === 'skip')) return;
  playStart(place, { kind: 'start', taskId: randomUUIDv7(), chainId, event });
}
