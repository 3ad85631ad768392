import type { CommandDraft } from '@zveno/contracts/engine-command.js';
import type { ContactChange } from '@zveno/contracts/contact.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { TaskResult } from '@zveno/contracts/task-state.js';

/** Куда узел двигает ветвь. */
export type Then =
  | { readonly kind: 'go'; readonly output: string }
  | {
      readonly kind: 'wait';
      readonly for: 'message' | 'timer' | 'activity' | 'task';
      /** Срок, мс UTC: тогда узел получит сигнал `timer`. */
      readonly until?: number;
      readonly memory?: Json;
    }
  /** Событие не для этого узла: ветвь ждёт дальше, будто его не было. */
  | { readonly kind: 'stay' }
  | { readonly kind: 'fork'; readonly outputs: readonly string[] }
  | { readonly kind: 'join'; readonly need: number | 'all'; readonly until?: number }
  /** Новый оборот цикла; узел получит `memory`, когда ветвь вернётся. */
  | { readonly kind: 'repeat'; readonly output: string; readonly memory: Json }
  /** Узел цикла отпускает ветвь. */
  | { readonly kind: 'leave-loop'; readonly output: string }
  | { readonly kind: 'end'; readonly result?: TaskResult }
  | { readonly kind: 'fail'; readonly code: string; readonly message: string };

/** Что узел сделал: куда пошёл, о чём попросил и что запомнил. */
export interface Move {
  readonly then: Then;
  readonly commands?: readonly CommandDraft[];
  readonly set?: JsonObject;
  readonly contact?: ContactChange;
  /** Итог узла: для «сохранить итог в…» и журнала. */
  readonly result?: Json;
  /** Пояснение для журнала. */
  readonly note?: Json;
  /** Сведения для текстов: корни `message`, `webhook`, `error`. */
  readonly facts?: JsonObject;
}

export type MoveExtras = Omit<Move, 'then'>;

export function go(output: string, extras?: MoveExtras): Move {
  return { ...extras, then: { kind: 'go', output } };
}

export const stay: Move = { then: { kind: 'stay' } };

export function fail(code: string, message: string, extras?: MoveExtras): Move {
  return { ...extras, then: { kind: 'fail', code, message } };
}

/** Отказ внутри подготовленного текста или выражения; движок превращает его в `fail`. */
export class NodeFailure extends Error {
  override readonly name = 'NodeFailure';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
