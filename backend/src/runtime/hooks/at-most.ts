import type { Clock } from '../../ports/clock.js';

/** Ждёт события не дольше срока: не дождались — живут без него. */
export async function atMost(event: Promise<unknown>, ms: number, clock: Clock): Promise<void> {
  const enough = new AbortController();
  await Promise.race([event, clock.wait(ms, enough.signal)]);
  enough.abort();
}
