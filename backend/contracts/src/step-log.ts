import type { NodeId } from './chain-document.js';
import type { EngineEventKind } from './engine-event.js';
import type { Json } from './json.js';

/** Запись журнала о посещении одного узла. Пустых полей нет: записи хранятся пачкой на ход. */
export interface StepLog {
  readonly node: NodeId;
  /** Событие, которое привело ветвь в узел; у следующих посещений того же хода его нет. */
  readonly on?: EngineEventKind;
  /** Выход, которым узел покинут. */
  readonly out?: string;
  /** Номер шага команды узла. */
  readonly step?: number;
  /** Узел ждёт. */
  readonly waits?: true;
  /** Узел выключен: его прошли мимо. */
  readonly skipped?: true;
  readonly data?: Json;
  readonly error?: { readonly code: string; readonly message: string };
}
