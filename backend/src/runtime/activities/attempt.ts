import type { ActivityFailure, ActivityOutcome } from '@zveno/contracts/engine-event.js';

/** Чем кончилась попытка действия. */
export type Attempt =
  | { readonly kind: 'final'; readonly outcome: ActivityOutcome }
  /** Повтор может помочь: он будет, если правило узла его обещает. */
  | {
      readonly kind: 'again';
      readonly error: ActivityFailure;
      /** Исход, если повторов не осталось. */
      readonly outcome: ActivityOutcome;
      /** Сколько мс просит подождать сама чужая программа. */
      readonly after?: number;
    };

export function failed(code: string, message: string): ActivityOutcome {
  return { kind: 'failed', error: { code, message } };
}

export function final(outcome: ActivityOutcome): Attempt {
  return { kind: 'final', outcome };
}

/** Неудача, которой повтор может помочь. */
export function again(error: ActivityFailure): Attempt {
  return { kind: 'again', error, outcome: { kind: 'failed', error } };
}
