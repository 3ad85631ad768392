import type { NodeId } from './chain-document.js';
import type { Json, JsonObject } from './json.js';
import type { StopReason } from './stop-reason.js';

/** Чат, в котором что-то произошло. `id` — имя чата в канале связи. */
export interface ChatFacts {
  readonly id: string;
  readonly kind: 'private' | 'group' | 'channel' | 'saved';
  readonly title?: string;
}

export type ContentKind =
  | 'text'
  | 'photo'
  | 'album'
  | 'video'
  | 'voice'
  | 'video-note'
  | 'audio'
  | 'sticker'
  | 'document'
  | 'location'
  | 'contact'
  | 'poll'
  | 'other';

export interface MessageFacts {
  readonly id: number;
  readonly text: string;
  readonly content: ContentKind;
  /** Первое сообщение этого собеседника за всё время. */
  readonly first?: boolean;
  /** Пришло, пока аккаунт был не на связи. */
  readonly late?: boolean;
  readonly edited?: boolean;
  readonly mention?: boolean;
  readonly replyToMe?: boolean;
  readonly replyTo?: number;
  /** Пометки хуков: имя плагина → его пометки. */
  readonly notes?: JsonObject;
}

interface EventBase {
  /** Постоянное имя события: повтор с тем же именем ничего не меняет. */
  readonly id: string;
  /** Когда произошло, мс UTC. */
  readonly at: number;
}

/** Собеседник написал. */
export interface MessageEvent extends EventBase {
  readonly kind: 'message';
  readonly chat: ChatFacts;
  readonly message: MessageFacts;
}

/** Владелец аккаунта сам написал в чат. */
export interface OutgoingEvent extends EventBase {
  readonly kind: 'outgoing';
  readonly chat: ChatFacts;
  readonly message: MessageFacts;
}

/** Наступил срок, который просила команда `set-timer` с тем же `token`. */
export interface TimerEvent extends EventBase {
  readonly kind: 'timer';
  readonly token: number;
}

export interface ActivityFailure {
  readonly code: string;
  readonly message: string;
  /** То же по-английски, если это слова самого «Звена». */
  readonly en?: string;
  readonly data?: Json;
}

export type ActivityOutcome =
  | { readonly kind: 'done'; readonly value: Json }
  | { readonly kind: 'failed'; readonly error: ActivityFailure };

/** Итог действия, начатого командой `activity` с тем же `step`; повторы уже сделаны исполнителем. */
export interface ActivityResultEvent extends EventBase {
  readonly kind: 'activity-result';
  readonly step: number;
  readonly outcome: ActivityOutcome;
}

/** Запрос на адрес узла «Вебхук»; ключ и подпись проверил тот, кто принял запрос. */
export interface WebhookEvent extends EventBase {
  readonly kind: 'webhook';
  readonly node: NodeId;
  readonly method: string;
  readonly query: JsonObject;
  readonly headers: JsonObject;
  readonly body: Json;
}

export interface ScheduleEvent extends EventBase {
  readonly kind: 'schedule';
  readonly node: NodeId;
  /** На какое время было назначено, мс UTC. */
  readonly due: number;
}

export interface ManualEvent extends EventBase {
  readonly kind: 'manual';
  /** Без имени узла — первый ручной запуск цепочки. */
  readonly node?: NodeId;
  readonly inputs: JsonObject;
}

/** Цепочку вызвала другая цепочка. */
export interface CalledEvent extends EventBase {
  readonly kind: 'called';
  readonly inputs: JsonObject;
  readonly caller: string;
}

/** Закончилось выполнение, начатое командой `start-task` с тем же `step`. */
export interface TaskResultEvent extends EventBase {
  readonly kind: 'task-result';
  readonly step: number;
  readonly outcome: ActivityOutcome;
}

export interface CancelEvent extends EventBase {
  readonly kind: 'cancel';
  readonly reason: StopReason;
}

/** Повторить упавшее выполнение с узла, на котором оно упало. */
export interface RetryEvent extends EventBase {
  readonly kind: 'retry';
}

/** Отправка с этим `step` окончательно не удалась. */
export interface DeliveryFailedEvent extends EventBase {
  readonly kind: 'delivery-failed';
  readonly step: number;
  readonly node: NodeId;
  readonly error: ActivityFailure;
}

export type EngineEvent =
  | MessageEvent
  | OutgoingEvent
  | TimerEvent
  | ActivityResultEvent
  | WebhookEvent
  | ScheduleEvent
  | ManualEvent
  | CalledEvent
  | TaskResultEvent
  | CancelEvent
  | RetryEvent
  | DeliveryFailedEvent;

export type EngineEventKind = EngineEvent['kind'];
