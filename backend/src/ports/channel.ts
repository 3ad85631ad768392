import type { ActivityFailure, ChatFacts, MessageFacts } from '@zveno/contracts/engine-event.js';
import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';

/** Собеседник, каким его видит канал связи. */
export interface PeerFacts {
  /** Имя собеседника в канале; у человека совпадает с именем личного чата. */
  readonly id: string;
  readonly name: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly phone?: string;
  readonly language?: string;
  readonly known?: boolean;
  readonly bot?: boolean;
}

interface FactBase {
  /** Постоянное имя факта внутри аккаунта: чат, сообщение, правка. Повтор с тем же именем ничего не меняет. */
  readonly key: string;
  /** Когда произошло, мс UTC. */
  readonly at: number;
  readonly chat: ChatFacts;
}

/** То, что случилось в чатах аккаунта. */
export type ChannelFact =
  /** Собеседник написал или поправил написанное (`message.edited`). */
  | (FactBase & {
      readonly kind: 'message';
      readonly from: PeerFacts;
      readonly message: MessageFacts;
    })
  /** Владелец написал сам, с любого устройства. Своя отправка узнаётся по `outbox` и фактом не считается. */
  | (FactBase & {
      readonly kind: 'outgoing';
      /** Собеседник личного чата. */
      readonly peer?: PeerFacts;
      readonly message: MessageFacts;
    })
  | (FactBase & { readonly kind: 'deleted'; readonly messages: readonly number[] })
  | (FactBase & {
      readonly kind: 'reaction';
      readonly from?: PeerFacts;
      readonly message: number;
      readonly emoji: readonly string[];
    })
  /** Собеседник прочитал отправленное до этого сообщения. */
  | (FactBase & { readonly kind: 'read'; readonly upTo: number })
  | (FactBase & { readonly kind: 'typing'; readonly from: PeerFacts });

/** Строка хранилища канала, которая должна записаться вместе с фактами (состояние обновлений). */
export interface ChannelKeep {
  readonly key: string;
  /** `null` — удалить. */
  readonly value: Uint8Array | null;
}

export interface ChannelBatch {
  readonly facts: readonly ChannelFact[];
  readonly keep: readonly ChannelKeep[];
}

/** Состояние связи аккаунта, каким его увидит человек. */
export interface LineState {
  readonly status: SessionStatus;
  readonly reason: SessionReason;
  /** Когда состояние кончится само, мс UTC. */
  readonly until?: number;
}

/** Кому канал отдаёт случившееся. */
export interface Inlet {
  /** Возвращается, когда факты и `keep` записаны одной записью; бросает, если право на дорожку потеряно. */
  accept(batch: ChannelBatch): Promise<void>;
  /** Сообщает состояние связи: оно попадёт в базу и на открытые страницы. */
  report(state: LineState): void;
}

/** Право вести аккаунт. */
export interface LineHold {
  readonly sessionId: string;
  /** Срабатывает, когда право потеряно или отдано: соединение надо закрыть сейчас же. */
  readonly lost: AbortSignal;
  /** Есть ли право в этот миг по местным часам. Проверяется перед каждой записью в сокет. */
  held(): boolean;
}

/** То, что надо сделать в чате. Номера сообщений — канала. */
export type Order =
  | {
      readonly kind: 'send';
      readonly chat: string;
      readonly text: string;
      /** Назначен строкой `outbox` и не меняется при повторах: по нему Telegram узнаёт повтор. */
      readonly randomId: bigint;
      readonly replyTo?: number;
      readonly silent?: boolean;
      readonly noPreview?: boolean;
    }
  | {
      readonly kind: 'edit';
      readonly chat: string;
      readonly message: number;
      readonly text: string;
    }
  | {
      readonly kind: 'delete';
      readonly chat: string;
      readonly message: number;
      /** Удаляемые вместе с ним. */
      readonly also?: readonly number[];
      readonly forEveryone: boolean;
    }
  /** Пустое `emoji` снимает реакцию. */
  | {
      readonly kind: 'react';
      readonly chat: string;
      readonly message: number;
      readonly emoji: string;
    }
  | { readonly kind: 'read'; readonly chat: string }
  | { readonly kind: 'typing'; readonly chat: string };

export interface Sent {
  /** Номер сообщения, если канал его назвал. */
  readonly message?: number;
}

/** Что делать с отказом — по каталогу ошибок канала. */
export type Refusal =
  /** Подождать до срока и послать снова: весь аккаунт, один чат или один метод (`send`, `edit` …). */
  | {
      readonly kind: 'wait';
      readonly scope: 'account' | 'chat' | 'method';
      readonly until: number;
      readonly error: ActivityFailure;
    }
  /** Нельзя писать незнакомым (PEER_FLOOD). */
  | { readonly kind: 'strangers'; readonly error: ActivityFailure }
  /** Связи нет или сервер занят: послать снова с тем же `randomId`. */
  | { readonly kind: 'again'; readonly error: ActivityFailure }
  /** Аккаунт больше не вошёл, заморожен или заблокирован: исходящие ждут человека. */
  | { readonly kind: 'account'; readonly error: ActivityFailure }
  /** Этому чату или этим содержимым — никогда. */
  | { readonly kind: 'never'; readonly error: ActivityFailure };

/** Канал отказался выполнить поручение. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';

  constructor(readonly refusal: Refusal) {
    super(refusal.error.message);
  }
}

/** Сколько последних сообщений чата прочесть. */
export interface HistoryWanted {
  readonly chat: string;
  readonly limit: number;
  /** Только раньше этого сообщения. */
  readonly before?: number;
}

/** Сообщение переписки, прочитанное у канала. */
export interface PastMessage {
  readonly id: number;
  /** Когда написано, мс UTC. */
  readonly at: number;
  /** Написано владельцем аккаунта. */
  readonly out: boolean;
  readonly text: string;
}

/** Открытая связь одного аккаунта. */
export interface ChannelLine {
  /** Выполняет поручение; отказ — `OrderRefused`. По `signal` бросает: исход неизвестен, поручение повторят. */
  perform(order: Order, signal: AbortSignal): Promise<Sent>;
  /** Читает переписку, от старых к новым; отказ — `OrderRefused`, остановка бросается как есть. */
  history(wanted: HistoryWanted, signal: AbortSignal): Promise<readonly PastMessage[]>;
  /** Закрывает связь и отпускает ключ; после возврата ни одного байта не уйдёт. Не бросает. */
  close(): Promise<void>;
}

/** Канал связи: Telegram или тест-чат. */
export abstract class Channel {
  abstract readonly name: 'telegram' | 'console';
  /** Начинает вести аккаунт; возвращается сразу, связь устанавливается сама и сообщает о себе `inlet.report`. */
  abstract open(hold: LineHold, inlet: Inlet): ChannelLine;
}
