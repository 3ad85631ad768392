import type { Lane } from './lane.js';

/** Дорожки этого процесса; у процесса без роли исполнителя их нет вовсе. */
export abstract class LocalLanes {
  /** Дорожка, если право на неё есть в этот миг. */
  abstract lane(id: number): Lane | undefined;
}
