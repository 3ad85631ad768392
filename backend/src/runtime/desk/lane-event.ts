import type { NodeId } from '@zveno/contracts/chain-document.js';
import type {
  ActivityFailure,
  CalledEvent,
  EngineEvent,
  ManualEvent,
  ScheduleEvent,
  WebhookEvent,
} from '@zveno/contracts/engine-event.js';

/** Событие для известного выполнения: отмена, повтор, итог действия или вызванной цепочки. */
export interface TaskDoorEvent {
  readonly kind: 'task';
  readonly taskId: string;
  readonly event: EngineEvent;
}

/** Начать выполнение: вебхук, расписание, рука человека, другая цепочка. */
export interface StartEvent {
  readonly kind: 'start';
  /** Имя выполнения назначает тот, кто начинает: по нему он узнает исход. */
  readonly taskId: string;
  readonly chainId: string;
  /** Без неё — опубликованная версия. */
  readonly versionId?: string;
  readonly event: ManualEvent | WebhookEvent | ScheduleEvent | CalledEvent;
  readonly chat?: string;
  readonly contactId?: string;
  readonly startedBy?: string;
  readonly parent?: { readonly taskId: string; readonly step: number; readonly laneId: number };
  /** Ключ идемпотентности: второе событие с тем же ключом ничего не начинает. */
  readonly key?: string;
  /** Запрос, который ждёт ответа узла «Ответить на вебхук». */
  readonly requestId?: string;
}

/** Что делать с людьми внутри прежних версий; исполняет владелец дорожки, когда дойдёт очередь. */
export interface PeopleInsideEvent {
  readonly kind: 'people-inside';
  readonly chainId: string;
  readonly versionId: string;
  readonly rule: 'move' | 'restart';
}

/** Отправка не удалась окончательно либо отложена до срока (см. `Receipt`). */
export interface DeliveryFailure {
  readonly taskId: string;
  readonly step: number;
  readonly node: NodeId;
  readonly error: ActivityFailure;
}

/** Попытка действия не удалась, и по правилу узла будет следующая. */
export interface AttemptFailed {
  readonly kind: 'attempt';
  readonly taskId: string;
  readonly step: number;
  readonly attempts: number;
  /** Когда повторить, мс UTC. */
  readonly notBefore: number;
  readonly error: ActivityFailure;
}

/** Событие, которое приносят владельцу дорожки: из этого процесса — сразу в ход, из другого — строкой `events`. */
export type LaneEvent = TaskDoorEvent | StartEvent | PeopleInsideEvent | AttemptFailed;
