import type { StepLog } from '@zveno/contracts/step-log.js';
import type { TurnDto } from '../../api/models.js';
import type { Turn } from './log-lines.js';

/** Шаг узнаётся по узлу; остальное в нём необязательно и написано сервером. */
const isStep = (value: object): value is StepLog =>
  'node' in value && typeof value.node === 'string';

/** Ходы из ответа сервера: там шаги — просто объекты. */
export function turnsOf(items: readonly TurnDto[]): readonly Turn[] {
  return items.map(({ turn, at, steps }) => ({
    turn,
    at: Date.parse(at),
    steps: steps.filter(isStep),
  }));
}
