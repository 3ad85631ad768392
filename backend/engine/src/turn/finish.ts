import type { JsonObject } from '@zveno/contracts/json.js';
import type { EngineTask, TaskState, TaskStatus } from '@zveno/contracts/task-state.js';
import type { CompiledChain } from '../compiled-chain.js';
import { isBlank } from '../is-blank.js';
import { seenLimit } from './limits.js';
import type { Turn } from './turn.js';

/** Выполнение после хода. Законченное помнит только то, что нужно для повтора и отчёта. */
export function finishedTask(turn: Turn): EngineTask {
  const status = finalStatus(turn);
  const { task, node, error, result } = turn;
  return {
    id: task.id,
    startedAt: task.startedAt,
    status,
    state: finishedState(turn, status),
    ...((oldestNode(turn) ?? node) !== undefined && { node: oldestNode(turn) ?? node }),
    ...(error && { error }),
    ...(result && { result }),
  };
}

function finalStatus(turn: Turn): TaskStatus {
  if (turn.status !== 'running') return turn.status;
  return turn.tokens.size > 0 ? 'waiting' : 'done';
}

function oldestNode(turn: Turn): string | undefined {
  const [oldest] = [...turn.tokens.values()].sort((a, b) => a.i - b.i);
  return oldest?.n;
}

function finishedState(turn: Turn, status: TaskStatus): TaskState {
  const { seed } = turn.task.state;
  const base = { seed, count: turn.numbered(), tokens: [...turn.tokens.values()] };
  if (status === 'done' || status === 'cancelled') return base;
  const facts = keptFacts(turn.chain, turn.facts);
  return {
    ...base,
    ...(!isBlank(turn.vars) && { vars: turn.vars }),
    ...(turn.forks.size > 0 && { forks: Object.fromEntries(turn.forks) }),
    ...(!isBlank(facts) && { facts }),
    ...(turn.sent !== undefined && { sent: turn.sent }),
    ...(turn.failed !== undefined && { failed: turn.failed }),
    ...seenAfter(turn),
  };
}

/** Таймеры и действия узнают себя по номеру; остальные события — по имени. */
function seenAfter({ event, task }: Turn): Pick<TaskState, 'seen'> {
  const seen = task.state.seen ?? [];
  const numbered =
    event.kind === 'timer' || event.kind === 'activity-result' || event.kind === 'task-result';
  const now = numbered ? seen : [...seen, event.id].slice(-seenLimit);
  return now.length > 0 ? { seen: now } : {};
}

/** Сведения о событиях хранятся, только если их читает хоть один текст. */
function keptFacts({ keeps }: CompiledChain, facts: JsonObject): JsonObject {
  const kept: Record<string, JsonObject[string]> = {};
  for (const [root, names] of keeps) {
    const fact = facts[root];
    if (fact === undefined) continue;
    kept[root] = names === 'all' ? fact : picked(fact, names);
  }
  return kept;
}

function picked(fact: JsonObject[string], names: ReadonlySet<string>): JsonObject[string] {
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) return fact;
  return Object.fromEntries(Object.entries(fact).filter(([name]) => names.has(name)));
}
