import type { NodeId } from '@zveno/contracts/chain-document.js';
import type {
  DeleteDraft,
  EditDraft,
  ReactDraft,
  ReadDraft,
  SendDraft,
} from '@zveno/contracts/engine-command.js';
import type { ActivityFailure } from '@zveno/contracts/engine-event.js';
import type { Lane } from '../ownership/lane.js';

/** Удаление нескольких сообщений сразу: цели движка и ещё эти. */
export interface DeleteManyDraft extends DeleteDraft {
  readonly also?: readonly number[];
}

export type OrderDraft = SendDraft | EditDraft | DeleteManyDraft | ReactDraft | ReadDraft;

/** Содержимое строки исходящих. */
export interface OrderPayload {
  readonly draft: OrderDraft;
  /** Собеседник этого чата аккаунту ещё не писал: такие сообщения считает дневной предел. */
  readonly stranger?: true;
  /** Когда собеседник писал в этот чат в последний раз, мс UTC: скорый ответ ему не ждёт тихих часов. */
  readonly heardAt?: number;
  /** Сообщение чата, с которого всё началось: на него указывает `MessageTarget` без номера. */
  readonly origin?: number;
  /** Плагин, попросивший об этом сам: о неудаче узнаёт его журнал. */
  readonly plugin?: string;
}

/** Строка `outbox`: поручение, записанное тем же ходом, что и состояние выполнения. */
export interface OrderRow {
  /** Растёт внутри дорожки: порядок строк одного чата — порядок отправки. */
  readonly id: number;
  readonly lane: Lane;
  readonly chat: string;
  readonly taskId: string | undefined;
  readonly step: number | undefined;
  readonly node: NodeId | undefined;
  readonly payload: OrderPayload;
  readonly randomId: bigint;
  readonly attempts: number;
  /** Раньше этого мига не слать, мс UTC. */
  readonly notBefore: number | undefined;
  /** Когда написано, если часы выполнения не настоящие, мс UTC. */
  readonly at?: number;
}

/** Исход поручения; его записывает следующий ход дорожки. */
export interface Receipt {
  readonly id: number;
  readonly state: 'sent' | 'failed' | 'waiting';
  /** Когда стало известно, мс UTC. */
  readonly at: number;
  readonly message?: number;
  readonly attempts: number;
  readonly notBefore?: number;
  readonly error?: ActivityFailure;
  /** Кому сообщить об окончательной неудаче. */
  readonly order: OrderRow;
}
