import type { Lane } from '../ownership/lane.js';
import type { TurnInput } from './turn-input.js';

/** Дверь в ход: складывает приходящее в память до ближайшей записи. */
export abstract class Intake {
  /**
   * Кладёт в ближайший ход дорожки. Возвращается, когда записано; бросает `LaneLost`, если право потеряно:
   * тогда не записано ничего. Порядок вызовов внутри дорожки сохраняется.
   */
  abstract push(lane: Lane, input: TurnInput): Promise<void>;
}

/** Право на дорожку потеряно: работу продолжит другой исполнитель. */
export class LaneLost extends Error {
  override readonly name = 'LaneLost';

  constructor(laneId: number) {
    super(`Право на дорожку ${laneId} потеряно`);
  }
}
