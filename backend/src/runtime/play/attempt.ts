import { Logger } from '@nestjs/common';
import type { Place } from '../turn/stage.js';
import type { TaskRow } from '../turn/task-row.js';
import { failRow } from './record.js';

const log = new Logger('Ход');

/**
 * Ошибка движка касается одного выполнения: оно останавливается с её текстом, остальные события хода
 * идут дальше.
 */
export function attempt(place: Place, row: TaskRow, work: () => void): void {
  try {
    work();
  } catch (error) {
    log.error({ err: error, taskId: row.id, chainId: row.chainId }, 'Ошибка движка');
    const message = error instanceof Error ? error.message : String(error);
    failRow(place, row, 'engine.fault', `Ошибка в программе: ${message}`);
  }
}
