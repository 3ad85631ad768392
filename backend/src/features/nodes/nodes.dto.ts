import type { NodeCategory } from '@zveno/engine/node-type.js';
import type { LocalizedDto } from '../../api/localized.dto.js';

/** Выход узла. */
export class NodeOutputDto {
  id: string;
  title: LocalizedDto;
  /** Выход можно не соединять: ветвь там просто кончится. */
  optional?: boolean;
}

/** Тип узла: всё, что нужно палитре и форме настроек. */
export class NodeTypeDto {
  /** Имя типа в документе цепочки. */
  type: string;
  /** Раздел палитры: `triggers`, `telegram`, `dialogue`, `logic`, `data`, `integrations`, `plugins`. */
  category: NodeCategory;
  title: LocalizedDto;
  description: LocalizedDto;
  /** Имя значка Material Symbols. */
  icon: string;
  /** Начинает выполнение. */
  trigger: boolean;
  /** Может ждать события. */
  waits: boolean;
  /** Какие разрешения и внешние средства нужны узлу. */
  needs: string[];
  /**
   * JSON Schema настроек. Подсказки форме лежат в каждом поле: `title`/`titleEn`, `description`/`descriptionEn`,
   * `widget`, `choices`, `advanced`.
   */
  settings: object;
  /** Выходы при настройках по умолчанию. У узлов, чьи выходы зависят от настроек, — образец: `…` — по одному на вариант. */
  outputs: NodeOutputDto[];
}

/** Известные сейчас типы узлов в порядке палитры. */
export class NodeTypesDto {
  items: NodeTypeDto[];
}
