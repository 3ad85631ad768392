import type { StepLog } from '@zveno/contracts/step-log.js';
import type { Token } from '@zveno/contracts/task-state.js';
import type { CompiledNode } from '../compiled-chain.js';
import { fail, go, NodeFailure } from '../move.js';
import type { Move } from '../move.js';
import type { Signal, Visit } from '../node-type.js';
import { applyThen } from './apply-then.js';
import { placeOf } from './branches.js';
import { failTask } from './fail-task.js';
import { visitLimit } from './limits.js';
import { release } from './release.js';
import type { Turn } from './turn.js';

/** Двигает готовые ветви, пока все не ждут или не кончились. Без рекурсии: глубина цепочки не важна. */
export function advance(turn: Turn): void {
  for (let ready = turn.nextReady(); ready; ready = turn.nextReady()) {
    turn.visits += 1;
    if (turn.visits > visitLimit) {
      const message = `За одно событие пройдено больше ${String(visitLimit)} узлов: похоже на бесконечный круг`;
      failTask(turn, { code: 'engine.too-many-visits', message, node: ready.token.n });
      return;
    }
    visitNode(turn, ready.token, ready.signal);
  }
}

function visitNode(turn: Turn, token: Token, signal: Signal | undefined): void {
  const node = turn.chain.nodes.get(token.n);
  if (!node) {
    const message = 'Узла, на котором стояло выполнение, в цепочке больше нет';
    failTask(turn, { code: 'node.missing', message, node: token.n });
    return;
  }
  const move = moveOf(turn, node, token, signal);
  if (move.then.kind === 'stay') {
    turn.taken = false;
    return;
  }
  turn.node = node.id;
  release(turn, token, signal);
  turn.tokens.set(token.i, { i: token.i, n: token.n, ...placeOf(token) });
  const step = applyEffects(turn, node, move);
  turn.log.push(logOf(turn, node, move, step));
  applyThen(turn, { node, token, move, step });
}

function moveOf(turn: Turn, node: CompiledNode, token: Token, signal: Signal | undefined): Move {
  if (node.disabled) return go(node.outputs[0]?.id ?? 'next');
  const { behaviour } = node;
  if (!behaviour) {
    const code = node.descriptor ? 'node.unusable' : 'node.unknown-type';
    return fail(code, 'Узел не может работать: тип неизвестен или настройки с ошибкой');
  }
  const visit = visitOf(turn, node, token);
  try {
    if (signal && behaviour.resume) return behaviour.resume(visit, signal);
    return behaviour.enter(visit);
  } catch (error) {
    if (error instanceof NodeFailure) return fail(error.code, error.message);
    throw error;
  }
}

function visitOf(turn: Turn, node: CompiledNode, token: Token): Visit {
  const loop = token.l?.at(-1);
  return {
    node: node.id,
    task: turn.task,
    now: turn.scene.now,
    event: turn.event,
    scene: turn.contact ? { ...turn.scene, contact: turn.contact } : turn.scene,
    scope: turn.scope,
    settings: node.common,
    memory: token.w ? token.m : loop?.node === node.id ? loop.memory : undefined,
    sent: turn.sent,
    random: turn.random,
  };
}

/** Просьбы и запоминание; возвращает номер последней команды. */
function applyEffects(turn: Turn, node: CompiledNode, move: Move): number | undefined {
  if (move.facts) turn.learn(move.facts);
  if (move.set) turn.setVariables(move.set);
  if (move.contact) {
    turn.changeContact(move.contact);
    turn.command({ kind: 'contact', change: move.contact }, node);
  }
  let step: number | undefined;
  for (const draft of move.commands ?? []) step = turn.command(draft, node);
  if (node.saveAs !== undefined) saveResult(turn, node.saveAs, move, step);
  return step;
}

/** У узла без собственного итога итог — шаг отправки: по нему сообщение потом правят. */
function saveResult(turn: Turn, variable: string, move: Move, step: number | undefined): void {
  if (move.result !== undefined) turn.setVariables({ [variable]: move.result });
  else if (step !== undefined && move.then.kind === 'go') {
    turn.setVariables({ [variable]: { sent: step } });
  }
}

function logOf(turn: Turn, node: CompiledNode, move: Move, step: number | undefined): StepLog {
  const { then } = move;
  const data = node.hideData ? undefined : (move.note ?? move.result);
  const waits = then.kind === 'wait' || then.kind === 'join';
  return {
    node: node.id,
    ...(turn.log.length === 0 && { on: turn.event.kind }),
    ...('output' in then && { out: then.output }),
    ...(step !== undefined && { step }),
    ...(waits && { waits: true as const }),
    ...(node.disabled && { skipped: true as const }),
    ...(data !== undefined && { data }),
    ...(then.kind === 'fail' && { error: { code: then.code, message: then.message } }),
  };
}
