import type { Fork, Token } from '@zveno/contracts/task-state.js';
import type { CompiledNode } from '../compiled-chain.js';
import { drop } from './release.js';
import type { Turn } from './turn.js';

type Place = Pick<Token, 'f' | 'l' | 'e'>;

/** Переводит ветвь по выходу; выход без связи кончает ветвь. */
export function follow(turn: Turn, token: Token, node: CompiledNode, output: string): void {
  const target = node.next[output];
  if (target === undefined) endBranch(turn, token);
  else turn.enqueue({ i: token.i, n: target, ...placeOf(token) });
}

export function placeOf({ f, l, e }: Place): Place {
  return {
    ...(f !== undefined && { f }),
    ...(l && l.length > 0 && { l }),
    ...(e && { e }),
  };
}

/** Ветвь кончилась: внутри цикла — новый оборот, внутри развилки — одной живой меньше. */
export function endBranch(turn: Turn, token: Token): void {
  const loop = token.l?.at(-1);
  if (loop) {
    turn.enqueue({ i: token.i, n: loop.node, ...placeOf(token) });
    return;
  }
  turn.tokens.delete(token.i);
  const fork = token.f === undefined ? undefined : turn.forks.get(token.f);
  if (token.f === undefined || !fork) return;
  turn.forks.set(token.f, { ...fork, alive: fork.alive - 1 });
  settleFork(turn, token.f);
}

/** Делит ветвь; выходы без связи кончаются сразу. */
export function fork(
  turn: Turn,
  token: Token,
  node: CompiledNode,
  outputs: readonly string[],
): void {
  const id = turn.number();
  turn.tokens.delete(token.i);
  turn.forks.set(id, { alive: outputs.length, arrived: 0, ...placeOf(token) });
  for (const output of outputs) {
    follow(turn, { i: turn.number(), n: node.id, f: id }, node, output);
  }
}

/** Ветвь пришла к слиянию. Первая ждёт на узле, остальные лишь считаются. */
export function arrive(
  turn: Turn,
  token: Token,
  node: CompiledNode,
  wait: { readonly need: number | 'all'; readonly until?: number },
): void {
  const found = token.f === undefined ? undefined : turn.forks.get(token.f);
  if (token.f === undefined || !found) {
    follow(turn, token, node, 'next');
    return;
  }
  const arrived = { ...found, alive: found.alive - 1, arrived: found.arrived + 1 };
  if (found.joined === undefined) {
    turn.forks.set(token.f, { ...arrived, joined: token.i });
    const timer = wait.until === undefined ? undefined : setTimer(turn, wait.until);
    const waiting: Token = { i: token.i, n: node.id, ...placeOf(token), w: 'join', m: wait.need };
    turn.tokens.set(token.i, timer === undefined ? waiting : { ...waiting, t: timer });
  } else {
    turn.forks.set(token.f, arrived);
    turn.tokens.delete(token.i);
  }
  settleFork(turn, token.f);
}

export function setTimer(turn: Turn, at: number): number {
  const token = turn.number();
  turn.commands.push({ kind: 'set-timer', token, at });
  return token;
}

/** Хватает ли пришедших; если да — слитая ветвь идёт дальше. */
function settleFork(turn: Turn, id: number): void {
  const fork = turn.forks.get(id);
  if (!fork) return;
  const joined = fork.joined === undefined ? undefined : turn.tokens.get(fork.joined);
  if (joined) {
    const enough = typeof joined.m === 'number' && fork.arrived >= joined.m;
    const node = turn.chain.nodes.get(joined.n);
    if ((enough || fork.alive === 0) && node) {
      const freed = leaveFork(turn, id, fork, joined);
      follow(turn, freed, node, 'next');
    }
  } else if (fork.alive === 0) {
    turn.forks.delete(id);
    endBranch(turn, { i: turn.number(), n: '', ...placeOf(fork) });
  }
}

/** Распускает развилку: лишние ветви отменяются, слитая возвращается во внешнюю. */
export function leaveFork(turn: Turn, id: number, fork: Fork, joined: Token): Token {
  if (joined.t !== undefined) turn.commands.push({ kind: 'cancel-timer', token: joined.t });
  turn.tokens.delete(joined.i);
  for (const token of [...turn.tokens.values()]) {
    if (isWithin(turn, token.f, id)) drop(turn, token);
  }
  for (const inner of [...turn.forks.keys()].filter((inner) => isWithin(turn, inner, id))) {
    turn.forks.delete(inner);
  }
  return { i: joined.i, n: joined.n, ...placeOf(fork) };
}

/** Лежит ли развилка внутри другой (или это она сама). */
function isWithin(turn: Turn, inner: number | undefined, outer: number): boolean {
  for (let fork = inner; fork !== undefined; fork = turn.forks.get(fork)?.f) {
    if (fork === outer) return true;
  }
  return false;
}
