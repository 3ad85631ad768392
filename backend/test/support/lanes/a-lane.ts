import type { Lane } from '../../../src/runtime/ownership/lane.js';

/** Право на дорожку, которым распоряжается тест. */
export interface TestLane extends Lane {
  /** Право потеряно внезапно. */
  lose(): void;
}

let epochs = 0;

/** Каждое владение — новое: номер его больше прежних. */
export function aLane(id: number, sessionId: string | undefined): TestLane {
  const epoch = (epochs += 1);
  const lost = new AbortController();
  let counter = epoch * 2 ** 32;
  return {
    id,
    sessionId,
    epoch,
    lost: lost.signal,
    held: () => !lost.signal.aborted,
    nextId: () => (counter += 1),
    lose: () => lost.abort(),
  };
}
