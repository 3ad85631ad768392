import type { Token } from '@zveno/contracts/task-state.js';
import type { Signal } from '../node-type.js';
import type { Turn } from './turn.js';

/** Снимает ожидание ветви: таймер и действие, которых она больше не ждёт. */
export function release(turn: Turn, token: Token, signal?: Signal): void {
  if (token.t !== undefined && signal?.kind !== 'timer') {
    turn.commands.push({ kind: 'cancel-timer', token: token.t });
  }
  if (token.a !== undefined && signal?.kind !== 'outcome') {
    turn.commands.push({ kind: 'cancel-activity', step: token.a });
  }
}

/** Убирает ветвь вместе со всем, чего она ждала. */
export function drop(turn: Turn, token: Token): void {
  release(turn, token);
  turn.tokens.delete(token.i);
}
