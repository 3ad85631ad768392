import type { NodeId, RetryRule } from './chain-document.js';
import type { ContactChange } from './contact.js';
import type { Json, JsonObject } from './json.js';

/** Сообщение, с которым что-то делают: отправленное этим выполнением или известное по номеру. */
export type MessageTarget =
  | { readonly kind: 'sent'; readonly step: number }
  | { readonly kind: 'message'; readonly id: number };

/** Куда: без `chat` — чат выполнения, без `account` — аккаунт выполнения. */
export interface Destination {
  readonly chat?: string;
  readonly account?: string;
}

/** Как показывать набор: по длине текста или заданное число секунд. */
export type Typing =
  { readonly kind: 'by-length' } | { readonly kind: 'fixed'; readonly seconds: number };

export interface SendDraft extends Destination {
  readonly kind: 'send';
  readonly text: string;
  readonly typing?: Typing;
  readonly silent?: boolean;
  readonly noPreview?: boolean;
  readonly replyTo?: MessageTarget;
}

export interface EditDraft {
  readonly kind: 'edit';
  readonly target: MessageTarget;
  readonly text: string;
}

export interface DeleteDraft {
  readonly kind: 'delete';
  readonly target: MessageTarget;
  readonly forEveryone: boolean;
}

export interface ReactDraft {
  readonly kind: 'react';
  readonly target: MessageTarget;
  /** Пусто — снять реакцию. */
  readonly emoji: string;
}

export interface ReadDraft {
  readonly kind: 'read';
}

/** HTTP-запрос; секрет назван по имени и раскрывается исполнителем. */
export interface HttpActivity {
  readonly kind: 'http';
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly auth?: {
    readonly kind: 'bearer' | 'basic' | 'header';
    readonly secret: string;
    readonly header?: string;
    readonly user?: string;
  };
  readonly maxBytes: number;
  readonly followRedirects: boolean;
}

export interface ScriptActivity {
  readonly kind: 'script';
  readonly source: string;
  readonly input: JsonObject;
  readonly memoryMegabytes: number;
}

export interface PluginActivity {
  readonly kind: 'plugin';
  /** Тип узла плагина. */
  readonly type: string;
  readonly settings: JsonObject;
}

/** Общий счётчик «не чаще N за период»; ответ — `{ allowed, count }`. */
export interface CounterActivity {
  readonly kind: 'counter';
  readonly key: string;
  readonly limit: number;
  /** Окно в мс; без него счётчик вечный. */
  readonly period?: number;
}

export type Activity = HttpActivity | ScriptActivity | PluginActivity | CounterActivity;

export interface ActivityDraft {
  readonly kind: 'activity';
  readonly activity: Activity;
  readonly timeoutSeconds: number;
  readonly retry?: RetryRule;
}

export interface StartTaskDraft {
  readonly kind: 'start-task';
  readonly chain: string;
  readonly inputs: JsonObject;
  /** Вернуть ли итог событием `task-result`. */
  readonly wait: boolean;
}

export interface NotifyDraft {
  readonly kind: 'notify';
  readonly via: 'saved' | 'panel' | 'email';
  readonly level: 'info' | 'warning' | 'error';
  readonly text: string;
}

/** Ответ тому, кто прислал вебхук. */
export interface WebhookReplyDraft {
  readonly kind: 'webhook-reply';
  readonly status: number;
  readonly body: Json;
}

export interface ContactDraft {
  readonly kind: 'contact';
  readonly change: ContactChange;
}

/** То, о чём просит узел; движок приписывает номер шага и имя узла. */
export type CommandDraft =
  | SendDraft
  | EditDraft
  | DeleteDraft
  | ReactDraft
  | ReadDraft
  | ActivityDraft
  | StartTaskDraft
  | NotifyDraft
  | WebhookReplyDraft
  | ContactDraft;

interface Placed {
  /** Номер шага внутри выполнения: вместе с именем выполнения — ключ идемпотентности. */
  readonly step: number;
  readonly node: NodeId;
  /** Данные узла не для журнала. */
  readonly hidden?: true;
}

export type NodeCommand = CommandDraft & Placed;

export interface SetTimerCommand {
  readonly kind: 'set-timer';
  readonly token: number;
  /** Срок, мс UTC. */
  readonly at: number;
}

export interface CancelTimerCommand {
  readonly kind: 'cancel-timer';
  readonly token: number;
}

export interface CancelActivityCommand {
  readonly kind: 'cancel-activity';
  readonly step: number;
}

export type EngineCommand =
  NodeCommand | SetTimerCommand | CancelTimerCommand | CancelActivityCommand;
