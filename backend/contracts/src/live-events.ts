import * as z from 'zod';
import { NodeId } from './chain-document.js';
import type { StepLog } from './step-log.js';
import type { TaskStatus } from './task-state.js';

/** Комнаты, за которыми следит страница: факты приходят только в них. */
export const Room = z
  .string()
  .regex(
    /^(plugins|plugin:[a-z][a-z0-9-]{1,39}|(session|chain|task|test):[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12})$/,
    'Комната: plugins или вид:идентификатор',
  );
export type Room = z.infer<typeof Room>;

/** Запрос «следить» или «перестать следить»; за раз — до 100 комнат. */
export const WatchRequest = z.strictObject({ rooms: z.array(Room).min(1).max(100) });
export type WatchRequest = z.infer<typeof WatchRequest>;

/** «Цепочка открыта у меня в редакторе, выбран этот узел» — сообщение `present`. */
export const PresentRequest = z.strictObject({ chainId: z.uuid(), nodeId: NodeId.nullable() });
export type PresentRequest = z.infer<typeof PresentRequest>;

/** «Редактор цепочки закрыт» — сообщение `absent`; с разрывом соединения это ясно и без него. */
export const AbsentRequest = z.strictObject({ chainId: z.uuid() });
export type AbsentRequest = z.infer<typeof AbsentRequest>;

/** Открытый у кого-то редактор цепочки. */
export interface EditorPresence {
  /** Соединение: у одного человека вкладок бывает несколько, своё узнают по нему. */
  readonly connectionId: string;
  readonly userId: string;
  readonly name: string;
  /** Выбранный узел. */
  readonly nodeId: string | null;
}

/** Факты, о которых узнают открытые страницы, и то, что в них лежит. */
export interface LiveEvents {
  /** Сохранён черновик: новая редакция и кто её сохранил. */
  'chain.draft-saved': {
    readonly chainId: string;
    readonly revision: number;
    readonly by: string;
    readonly byName: string;
  };
  /** У кого цепочка открыта в редакторе; весь список. Между процессами API его собирает Redis, без него список — своего процесса. */
  'chain.presence': { readonly chainId: string; readonly people: readonly EditorPresence[] };
  /** Опубликована версия. */
  'chain.published': { readonly chainId: string; readonly version: number };
  /** Цепочка убрана в архив, возвращена или удалена. */
  'chain.changed': { readonly chainId: string };
  /** Аккаунт изменился: имя, настройки или состояние. */
  'session.changed': { readonly sessionId: string };
  /** Вход в Telegram сделал шаг: код QR сменился, отсканирован, нужен пароль, вошли или отказано. */
  'session.login-changed': { readonly sessionId: string };
  /** Изменились пределы или паузы отправки аккаунта. */
  'session.pace-changed': { readonly sessionId: string };
  /** Выполнение сдвинулось. Приходит в комнаты выполнения, цепочки и аккаунта; проба — вместо них в комнату тест-чата. */
  'task.changed': {
    readonly taskId: string;
    readonly chainId: string;
    readonly sessionId: string | null;
    readonly status: TaskStatus;
    readonly nodeId: string | null;
  };
  /** Новый ход журнала; в комнату выполнения, у пробы — и в комнату тест-чата. */
  'task.steps': {
    readonly taskId: string;
    readonly turn: number;
    readonly at: number;
    readonly steps: readonly StepLog[];
  };
  /** В тест-чате новое: слова, ответы, часы, собеседник или конец разговора. Только в комнату тест-чата. */
  'test-chat.changed': { readonly testChatId: string };
  /** Изменилось число людей внутри цепочки. */
  'chain.inside-changed': { readonly chainId: string };
  /** Плагины или их узлы стали другими: каталог узлов пора перечитать. Приходит в комнату `plugins`. */
  'plugins.changed': { readonly nodes: number };
  /** В журнале плагина новые строки. Приходит в его комнату, а она открыта только администраторам. */
  'plugin.logged': { readonly pluginId: string };
  /** Сообщение владельцу от узла «Уведомить владельца». */
  'chain.notified': {
    readonly chainId: string;
    readonly taskId: string;
    readonly level: 'info' | 'warning' | 'error';
    readonly text: string;
  };
}

export type LiveEventName = keyof LiveEvents;
