import type { TurnDocument } from '../turn-store/turn-document.js';
import type { TurnMemory } from './turn-memory.js';
import type { TurnWrites } from './turn-writes.js';
import type { Lane } from '../ownership/lane.js';

/** Записанный ход: после него отправляют, начинают действия и рассказывают страницам. */
export interface CommittedTurn {
  /** Когда игрался, мс UTC. */
  readonly now: number;
  readonly lanes: ReadonlyMap<number, Lane>;
  readonly memory: TurnMemory;
  readonly writes: TurnWrites;
  readonly document: TurnDocument;
}

/** Тот, кто продолжает дело после записи. Бросать нельзя: ход уже записан. */
export type TurnFollower = (turn: CommittedTurn) => void;
