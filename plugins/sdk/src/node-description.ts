import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { ChatPlace } from './place.js';

/** Как узел выглядит в палитре и в форме настроек. */
export interface NodeDescription {
  /** Имя внутри плагина, латиницей; в цепочках узел зовётся `плагин.имя`. */
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  /** Имя значка Material Symbols. */
  readonly icon?: string;
  /** JSON Schema настроек; без неё настроек нет. */
  readonly settings?: JsonObject;
  /** Выходы; без них — один, «Дальше». */
  readonly outputs?: readonly { readonly id: string; readonly title: Localized }[];
}

/** Одно посещение узла цепочкой. */
export interface NodeCall {
  /** Настройки узла: подстановки уже сделаны, числа и списки — настоящие. */
  readonly settings: JsonObject;
  /** Один и тот же у повторов одной попытки: по нему внешняя система узнаёт повтор. */
  readonly key: string;
  /** Чат выполнения; его нет у выполнений без чата и в тест-чате. */
  readonly place?: ChatPlace;
}

/** Чем узел отвечает цепочке. */
export interface NodeAnswer {
  /** Каким выходом идти; без него — первым. */
  readonly output?: string;
  /** Итог: его кладёт «Сохранить в» узла. */
  readonly value?: Json;
  /** Переменные цепочки. */
  readonly set?: JsonObject;
}

/** Работа узла. Брошенная ошибка ведёт цепочку выходом ошибки. */
export type NodeHandler = (call: NodeCall) => Promise<NodeAnswer> | NodeAnswer;
