import type { TaskError } from '@zveno/contracts/task-state.js';
import { drop } from './release.js';
import type { Turn } from './turn.js';

/** Останавливает выполнение с ошибкой; узел запоминается, чтобы с него повторить. */
export function failTask(turn: Turn, error: TaskError): void {
  dropAll(turn);
  turn.status = 'failed';
  turn.error = error;
  turn.failed = error.node;
  turn.node = error.node ?? turn.node;
}

/** Отпускает все ветви. */
export function dropAll(turn: Turn): void {
  for (const token of [...turn.tokens.values()]) drop(turn, token);
  turn.forks.clear();
}
