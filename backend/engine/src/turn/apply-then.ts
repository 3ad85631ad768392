import type { Token } from '@zveno/contracts/task-state.js';
import type { CompiledNode } from '../compiled-chain.js';
import type { Move, Then } from '../move.js';
import { errorOutput } from '../node-names.js';
import { arrive, follow, fork, leaveFork, placeOf, setTimer } from './branches.js';
import { dropAll, failTask } from './fail-task.js';
import type { Turn } from './turn.js';

interface Departure {
  readonly node: CompiledNode;
  readonly token: Token;
  readonly move: Move;
  readonly step: number | undefined;
}

/** Двигает ветвь туда, куда решил узел. */
export function applyThen(turn: Turn, departure: Departure): void {
  const { node, move } = departure;
  const { then } = move;
  const token = unjoined(turn, departure.token);
  switch (then.kind) {
    case 'go':
      follow(turn, token, node, then.output);
      break;
    case 'wait':
      wait(turn, { ...departure, token }, then);
      break;
    case 'fork':
      fork(turn, token, node, then.outputs);
      break;
    case 'join':
      arrive(turn, token, node, then);
      break;
    case 'repeat':
      follow(
        turn,
        { ...token, l: [...outerLoops(token, node), frame(then, node)] },
        node,
        then.output,
      );
      break;
    case 'leave-loop':
      follow(turn, { ...token, l: outerLoops(token, node) }, node, then.output);
      break;
    case 'end':
      dropAll(turn);
      turn.status = 'done';
      turn.result = then.result;
      break;
    case 'fail':
      fail(turn, token, node, then);
      break;
    case 'stay':
      break;
  }
}

/** Циклы снаружи этого узла. */
function outerLoops({ l = [] }: Token, node: CompiledNode): NonNullable<Token['l']> {
  return l.at(-1)?.node === node.id ? l.slice(0, -1) : l;
}

function frame(
  { memory }: Extract<Then, { kind: 'repeat' }>,
  node: CompiledNode,
): NonNullable<Token['l']>[number] {
  return { node: node.id, memory };
}

/** Ветвь, которая дождалась на слиянии срока, распускает свою развилку. */
function unjoined(turn: Turn, token: Token): Token {
  const fork = token.f === undefined ? undefined : turn.forks.get(token.f);
  if (token.w !== 'join' || token.f === undefined || !fork) return token;
  return leaveFork(turn, token.f, fork, { i: token.i, n: token.n });
}

function wait(turn: Turn, departure: Departure, then: Extract<Then, { kind: 'wait' }>): void {
  const { token, node, step } = departure;
  const timer = then.until === undefined ? undefined : setTimer(turn, then.until);
  const asks = then.for === 'activity' || then.for === 'task';
  turn.tokens.set(token.i, {
    i: token.i,
    n: node.id,
    ...placeOf(token),
    w: then.for,
    ...(timer !== undefined && { t: timer }),
    ...(asks && step !== undefined && { a: step }),
    ...(then.memory !== undefined && { m: then.memory }),
  });
}

function fail(
  turn: Turn,
  token: Token,
  node: CompiledNode,
  { code, message }: Extract<Then, { kind: 'fail' }>,
): void {
  const error = { code, message, node: node.id };
  const rule = node.common.onError.then;
  if (rule === 'continue') {
    follow(turn, token, node, node.outputs[0]?.id ?? 'next');
    return;
  }
  if (rule === 'output') {
    turn.learn({ error });
    follow(turn, token, node, errorOutput);
    return;
  }
  const handler = token.e
    ? undefined
    : turn.chain.catches.find((candidate) => candidate.behaviour?.handles?.(error));
  if (!handler) {
    failTask(turn, error);
    return;
  }
  turn.learn({ error });
  turn.enqueue({ i: token.i, n: handler.id, ...placeOf(token), e: 1 });
}
