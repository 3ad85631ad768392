import type { JsonObject } from '@zveno/contracts/json.js';
import { mark } from './marks.js';
import type { ChatPlace } from './place.js';

/** Сообщение чата, каким его видит хук. */
export interface HookMessage extends ChatPlace {
  /** Личный чат, группа, канал или «Избранное». */
  readonly chatKind: 'private' | 'group' | 'channel' | 'saved';
  /** Номер сообщения. */
  readonly message: number;
  readonly text: string;
  /** Вид содержимого: `text`, `photo`, `voice` … */
  readonly content: string;
  /** Кто написал: имя в Telegram и имя для людей. */
  readonly from: { readonly id: string; readonly name: string };
  /** Когда, мс UTC. */
  readonly at: number;
  /** Пришло, пока аккаунт был не на связи. */
  readonly late: boolean;
}

/** Решение хука «до»: пустой ответ оставляет сообщение как есть. */
export interface BeforeAnswer {
  /** Текст, который увидят цепочки вместо написанного. */
  readonly text?: string;
  /** Пометки: цепочки видят их как `{{message.notes.<плагин>.<имя>}}`. */
  readonly notes?: JsonObject;
  /** Причина, по которой цепочки сообщения не увидят; она остаётся в журнале. */
  readonly drop?: string;
}

/** Ход записан: сообщение обработано. Говорят не меньше одного раза. */
export interface AfterNotice extends HookMessage {
  /** Один и тот же у повторов. */
  readonly key: string;
  /** Выполнения, которые взяли сообщение. */
  readonly tasks: readonly { readonly task: string; readonly chain: string }[];
}

export interface HookDescription {
  readonly name: string;
  /** Для хука «до»: что с сообщением, если хук не ответил за две секунды. */
  readonly onFailure?: 'pass' | 'hold';
}

export type BeforeHandler = (message: HookMessage) => Promise<BeforeAnswer> | BeforeAnswer;
export type AfterHandler = (notice: AfterNotice) => Promise<void> | void;

/** Хук до обработки сообщения собеседника. Просит разрешение `messages`. */
export function BeforeMessage(description: HookDescription) {
  return mark('hook', { ...description, when: 'before' });
}

/** Хук после обработки. Просит разрешение `messages`. */
export function AfterMessage(description: HookDescription) {
  return mark('hook', { ...description, when: 'after' });
}
