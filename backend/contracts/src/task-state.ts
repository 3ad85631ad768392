import type { NodeId } from './chain-document.js';
import type { Json, JsonObject } from './json.js';

/** Чего ждёт ветвь. */
export type WaitKind = 'message' | 'timer' | 'activity' | 'task' | 'join';

/** Оборот цикла: узел цикла и то, что он помнит между оборотами. */
export interface LoopFrame {
  readonly node: NodeId;
  readonly memory: Json;
}

/**
 * Ветвь выполнения. Поля названы коротко: строка ждущего диалога не должна быть больше 600 байт,
 * а таких строк — миллионы.
 */
export interface Token {
  /** Номер ветви внутри выполнения. */
  readonly i: number;
  /** Узел, на котором ветвь стоит. */
  readonly n: NodeId;
  readonly w?: WaitKind;
  /** Номер таймера, если он поставлен. */
  readonly t?: number;
  /** Шаг действия или вызванного выполнения, которого ждут. */
  readonly a?: number;
  /** Память узла между событиями. */
  readonly m?: Json;
  /** Развилка, из которой вышла ветвь. */
  readonly f?: number;
  /** Открытые циклы, внутренний — последний. */
  readonly l?: readonly LoopFrame[];
  /** Ветвь уже обрабатывает ошибку: вторая ошибка остановит выполнение. */
  readonly e?: 1;
}

/** Развилка: сколько ветвей ещё живо и сколько пришло к слиянию. */
export interface Fork {
  readonly alive: number;
  readonly arrived: number;
  /** Ветвь, ждущая на узле слияния. */
  readonly joined?: number;
  /** Внешняя развилка и циклы, к которым вернётся слитая ветвь. */
  readonly f?: number;
  readonly l?: readonly LoopFrame[];
}

/** Всё, что выполнение помнит между событиями. Хранится как есть (jsonb). */
export interface TaskState {
  /** Зерно случайности: варианты текста, случайные паузы. */
  readonly seed: number;
  /** Сколько номеров (шагов, таймеров, ветвей) уже выдано. */
  readonly count: number;
  readonly vars?: JsonObject;
  readonly tokens: readonly Token[];
  readonly forks?: Readonly<Record<string, Fork>>;
  /** Последние принятые события: повтор узнаётся по имени. */
  readonly seen?: readonly string[];
  /** Сведения о событиях, которые читают тексты цепочки (`message`, `webhook`, `error`). */
  readonly facts?: JsonObject;
  /** Шаг последней отправки: её правит и удаляет узел «Изменить последнее». */
  readonly sent?: number;
  /** Узел, на котором выполнение упало: с него его повторяют. */
  readonly failed?: NodeId;
}

export type TaskStatus = 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

export interface TaskError {
  readonly code: string;
  readonly message: string;
  readonly node?: NodeId;
}

export interface TaskResult {
  readonly label?: string;
  readonly values?: JsonObject;
}

/** Одно выполнение, каким его видит движок. */
export interface EngineTask {
  readonly id: string;
  readonly status: TaskStatus;
  readonly startedAt: number;
  /** Узел, на котором стоит старшая ветвь или на котором всё кончилось. */
  readonly node?: NodeId;
  readonly state: TaskState;
  readonly error?: TaskError;
  readonly result?: TaskResult;
}
