import type { NodeId } from '@zveno/contracts/chain-document.js';
import type {
  ActivityFailure,
  CalledEvent,
  EngineEvent,
  ManualEvent,
  ScheduleEvent,
  WebhookEvent,
} from '@zveno/contracts/engine-event.js';
import type { ChannelFact } from '../../ports/channel.js';
import type { OrderDraft } from '../delivery/order-row.js';

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
  /** Проба: вызвавшее выполнение идёт в этом тест-чате. */
  readonly testChatId?: string;
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
  /** Последнее выполнение, до которого дошли: людей ведут пачками. */
  readonly after?: string;
}

/** Выполнение другого аккаунта пишет от имени этого. */
export interface OrderEvent {
  readonly kind: 'order';
  readonly taskId: string;
  readonly step: number;
  readonly node: NodeId;
  readonly chat: string;
  readonly draft: OrderDraft;
}

/** Плагин сам просит написать, поправить или удалить: выполнения за этим нет. */
export interface PluginOrderEvent {
  readonly kind: 'plugin-order';
  readonly plugin: string;
  readonly chat: string;
  readonly draft: OrderDraft;
  /** Второе событие с тем же ключом ничего не делает. */
  readonly key?: string;
}

/** Начать упавшее выполнение заново; уже отправленное им второй раз не уйдёт. */
export interface RestartEvent {
  readonly kind: 'restart';
  /** Имя нового выполнения. */
  readonly taskId: string;
  readonly of: string;
  readonly startedBy?: string;
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

/** Что делает человек в своём тест-чате. */
export type TestAct =
  /** Пишет собеседником. */
  | { readonly kind: 'say'; readonly text: string }
  /** Начинает с запуска, который ждёт не сообщения: ручного, вебхука, расписания, вызова. */
  | { readonly kind: 'start'; readonly event: StartEvent['event'] }
  /** Прокручивает часы до ближайшего срока. */
  | { readonly kind: 'skip' }
  /** Разговор кончен: его выполнения останавливаются. */
  | { readonly kind: 'end' };

/** Имя чата пробы: под ним лежат её выполнения и исходящие. */
export const testChatName = (chatId: string): string => `test:${chatId}`;

/** Разговор, которому принадлежит чат; у настоящих чатов его нет. */
export const testChatOf = (chat: string): string | undefined =>
  chat.startsWith('test:') ? chat.slice('test:'.length) : undefined;

export interface TestEvent {
  readonly kind: 'test';
  readonly chatId: string;
  /** Имя действия: повтор с тем же именем ничего не меняет. */
  readonly key: string;
  readonly act: TestAct;
}

/** Хуки «до» увидели отложенное сообщение. */
export interface HeardEvent {
  readonly kind: 'heard';
  /** Строка `plugin_inbox`. */
  readonly id: number;
  /** Сообщение, каким его увидят цепочки. */
  readonly fact: Extract<ChannelFact, { kind: 'message' }>;
  /** Хук решил, что цепочки его не увидят. */
  readonly dropped: boolean;
}

/** Плагин ответил на команду чата; без ответа слово остаётся как есть. */
export interface CommandedEvent {
  readonly kind: 'commanded';
  /** Строка `plugin_inbox`. */
  readonly id: number;
  readonly chat: string;
  readonly message: number;
  readonly answer?: { readonly kind: 'edit'; readonly text: string } | { readonly kind: 'remove' };
}

/** Событие, которое приносят владельцу дорожки: из этого процесса — сразу в ход, из другого — строкой `events`. */
export type LaneEvent =
  | TaskDoorEvent
  | StartEvent
  | RestartEvent
  | OrderEvent
  | PluginOrderEvent
  | PeopleInsideEvent
  | AttemptFailed
  | HeardEvent
  | CommandedEvent
  | TestEvent;
