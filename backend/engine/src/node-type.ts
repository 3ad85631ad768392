import type {
  ChainNode,
  ErrorRule,
  NodeId,
  WorkingHours,
} from '@zveno/contracts/chain-document.js';
import type { Contact } from '@zveno/contracts/contact.js';
import type { ActivityOutcome, ChatFacts, EngineEvent } from '@zveno/contracts/engine-event.js';
import type { Json } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { TaskError } from '@zveno/contracts/task-state.js';
import type { z } from 'zod';
import type { Move } from './move.js';
import type { RegularExpression } from './text/regular-expression.js';
import type { Expression, Scope, Template } from './templates/template.js';

export type NodeCategory =
  'triggers' | 'telegram' | 'dialogue' | 'logic' | 'data' | 'integrations' | 'plugins';

/** То, что о типе узла показывают людям: палитра, форма, справочник. */
export interface NodeDescriptor {
  readonly type: string;
  readonly category: NodeCategory;
  readonly title: Localized;
  readonly description: Localized;
  /** Имя значка Material Symbols. */
  readonly icon: string;
  /** Начинает выполнение. */
  readonly trigger: boolean;
  /** Может ждать события: такой узел разрывает бесконечный круг. */
  readonly waits: boolean;
  /** Какие разрешения и внешние средства нужны узлу. */
  readonly needs: readonly string[];
}

export interface NodeOutput {
  readonly id: string;
  readonly title: Localized;
  /** Выход можно оставить без связи: ветвь там просто кончится. */
  readonly optional?: true;
}

/** То, что известно о месте и времени, кроме самого события. Часов и ввода-вывода у движка нет. */
export interface Scene {
  /** Сейчас, мс UTC. */
  readonly now: number;
  readonly contact?: Contact;
  readonly chat?: ChatFacts;
  readonly account?: { readonly id: string; readonly name: string; readonly username?: string };
  /** Имя цепочки в хранилище: различает счётчики одинаковых узлов. */
  readonly chain?: string;
}

/** Сведения одного посещения узла. */
export interface Visit {
  readonly node: NodeId;
  readonly task: { readonly id: string; readonly startedAt: number };
  readonly now: number;
  readonly event: EngineEvent;
  readonly scene: Scene;
  readonly scope: Scope;
  readonly settings: NodeCommon;
  /** Память узла: что он сам положил, когда начал ждать или открыл цикл. */
  readonly memory: Json | undefined;
  /** Шаг последней отправки этого выполнения. */
  readonly sent: number | undefined;
  /** Равномерно от 0 до 1; при том же зерне и шаге — то же число. */
  random(): number;
}

/** То, чего узел дождался. */
export type Signal =
  | { readonly kind: 'message'; readonly event: Extract<EngineEvent, { kind: 'message' }> }
  | { readonly kind: 'timer' }
  | { readonly kind: 'outcome'; readonly outcome: ActivityOutcome };

/** Общие настройки, одинаковые у всех узлов. */
export interface NodeCommon {
  readonly onError: ErrorRule;
  readonly timeoutSeconds: number;
}

/** Узел с разобранными настройками, готовый к работе. Функции чистые. */
export interface Behaviour {
  enter(visit: Visit): Move;
  /** Узел ждал и дождался; `stay` значит «событие не моё». */
  resume?(visit: Visit, signal: Signal): Move;
  /** Для запусков: начинает ли это событие выполнение. */
  matches?(event: EngineEvent, scene: Scene): boolean;
  /** Для расписаний: следующий срок строго после момента, мс UTC. */
  nextDue?(after: number): number | undefined;
  /** Для расписаний: что делать со сроками, пропущенными, пока никто не работал. */
  readonly missed?: 'skip' | 'once' | 'all';
  /** Для вебхуков: как впускать и когда отвечать. */
  readonly door?: WebhookDoor;
  /** Для обработчиков ошибок: берётся ли за такую ошибку. */
  handles?(error: TaskError): boolean;
}

/** Правила входа вебхука. Адрес и ключ к нему выдаёт тот, кто принимает запросы. */
export interface WebhookDoor {
  readonly methods: readonly string[];
  /** Подпись HMAC-SHA256 тела: заголовок и имя секрета. */
  readonly signature?: { readonly header: string; readonly secret: string };
  /** Ответить сразу или ждать узла «Ответить на вебхук». */
  readonly reply: 'now' | 'later';
}

/** Что узел говорит о себе при подготовке: тексты, чтение и запись переменных, замечания. */
export interface PrepareTools {
  readonly zone: string;
  readonly workingHours: WorkingHours | undefined;
  readonly cancelWords: readonly string[];
  template(text: string, path: string): Template;
  value(source: Json, path: string): Expression;
  regex(pattern: string, path: string, ignoreCase: boolean): RegularExpression;
  /** Узел кладёт значение в переменную. */
  writes(variable: string, path: string): void;
  /** Узел вызывает цепочку. */
  calls(chain: string, path: string): void;
  problem(code: string, path: string, parameters?: Readonly<Record<string, string>>): void;
}

export interface OpenedNode {
  readonly outputs: readonly NodeOutput[];
  readonly behaviour: Behaviour;
}

/** Тип узла: описание и способ разобрать настройки. */
export interface NodeType {
  readonly descriptor: NodeDescriptor;
  readonly settings: z.ZodType;
  /** JSON Schema для формы, когда она описывает настройки подробнее, чем `settings`: так у узлов плагинов. */
  readonly form?: z.core.JSONSchema.JSONSchema;
  /** Выходы при настройках по умолчанию — для палитры и справочника. */
  readonly outputs: readonly NodeOutput[];
  /** Разбирает настройки; `undefined`, если они негодны (замечания уже отданы в `tools`). */
  open(settings: ChainNode['settings'], tools: PrepareTools): OpenedNode | undefined;
}
