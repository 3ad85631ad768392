import type { ScheduleEvent } from '@zveno/contracts/engine-event.js';
import type { LaneEvent } from '../desk/lane-event.js';
import type { TurnInput } from '../intake/turn-input.js';
import type { Lane } from '../ownership/lane.js';
import type { TaskRow } from './task-row.js';

/** Событие, которое принял другой процесс: строка `events`. */
export interface ForeignEvent {
  readonly kind: 'foreign';
  readonly rowId: string;
  readonly event: LaneEvent;
}

/** Выполнение, к которому пора вернуться: срок, повтор действия, проверка начатого. */
export interface DueTask {
  readonly kind: 'due';
  readonly row: TaskRow;
}

/** Наступил срок расписания. */
export interface DueSchedule {
  readonly kind: 'schedule';
  readonly chainId: string;
  readonly event: ScheduleEvent;
}

export type WorkInput = TurnInput | ForeignEvent | DueTask | DueSchedule;

/** Одно дело хода. Порядок дел одной дорожки — порядок их прихода. */
export interface Work {
  readonly lane: Lane;
  readonly input: WorkInput;
  /** Сообщает тому, кто принёс: записано или (с ошибкой) не записано ничего. */
  readonly settle: (error?: Error) => void;
}

/** События дела для очереди: свои и принятые другим процессом — одно и то же. */
export function laneEventOf(input: WorkInput): LaneEvent | undefined {
  if (input.kind === 'attempt') return input;
  return input.kind === 'event' || input.kind === 'foreign' ? input.event : undefined;
}

/** Отложенная для плагинов строка, которую дело играет. */
export function asideOf(input: WorkInput): readonly number[] {
  const event = laneEventOf(input);
  return event?.kind === 'heard' || event?.kind === 'commanded' ? [event.id] : [];
}

/** Выполнение, ради которого дело пришло. */
export function taskIdOf(input: WorkInput): string | undefined {
  if (input.kind === 'due') return input.row.id;
  const event = laneEventOf(input);
  return event?.kind === 'task' || event?.kind === 'attempt' ? event.taskId : undefined;
}
