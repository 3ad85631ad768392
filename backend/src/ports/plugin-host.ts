import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import type { JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import type { PartKind, PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import type { PluginReason } from '@zveno/contracts/plugin-reason.js';
import type { Observable } from 'rxjs';

/** Плагин, готовый к запуску: код, разрешённое и настройки. */
export interface HostedPlugin {
  readonly id: string;
  /** Отпечаток кода. */
  readonly hash: string;
  readonly manifest: PluginManifest;
  /** Путь внутри папки плагина → содержимое в base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly granted: PluginGrant;
  readonly settings: JsonObject;
}

export interface PluginCall {
  /** Полное имя типа узла: `плагин.узел`. */
  readonly type: string;
  readonly settings: JsonObject;
  readonly key: string;
  readonly timeoutSeconds: number;
  /** Чат выполнения, если он есть. */
  readonly place?: { readonly session: string; readonly chat: string };
}

/** Вызов любой части плагина. */
export interface PartCall {
  readonly plugin: string;
  readonly part: PartKind;
  readonly name: string;
  readonly input: JsonObject;
  readonly timeoutMs: number;
}

/** Чего плагин стоит этому процессу с последней загрузки. */
export interface PluginUse {
  /** Куча потока и память вне её. */
  readonly heapBytes: number;
  readonly externalBytes: number;
  readonly calls: number;
  /** Сколько просьб отклонено: не разрешено. */
  readonly refusals: number;
  /** Сколько раз поток кончался сам и его поднимали. */
  readonly falls: number;
}

/** Плагин падал раз за разом: сам он больше не поднимется. */
export interface BrokenPlugin {
  readonly id: string;
  readonly hash: string;
  readonly reason: PluginReason;
}

/** Плагины в этом процессе: каждый — в своём потоке, без сети, файлов и памяти хозяина. */
export abstract class PluginHost {
  abstract readonly broken: Observable<BrokenPlugin>;

  /** Запускает или заменяет. Бросает `PluginRefused`, когда новый не заработал: прежний продолжает служить. */
  abstract load(plugin: HostedPlugin): Promise<PluginDeclares>;

  /** Заканчивает поток плагина и убирает его код. */
  abstract unload(id: string): Promise<void>;

  /** Исполняет узел. Неудача плагина — исход `failed`; бросает, только когда остановлен сигналом. */
  abstract call(call: PluginCall, signal: AbortSignal): Promise<ActivityOutcome>;

  /** Вызывает любую часть; неудачи — как у `call`, ответ плагина не проверен. */
  abstract invoke(call: PartCall, signal: AbortSignal): Promise<ActivityOutcome>;

  /** `undefined` — в этом процессе плагин не работает. */
  abstract use(id: string): Promise<PluginUse | undefined>;

  /** Пишет в журнал плагина то, что о нём должен знать человек. */
  abstract note(plugin: string, level: 'info' | 'warning' | 'error', text: Localized): void;
}
