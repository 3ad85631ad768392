import type { Clock } from '../../ports/clock.js';

/** Срок ожидания и то, что прерывает его раньше. */
export interface Deadline {
  readonly clock: Pick<Clock, 'wait'>;
  readonly ms: number;
  readonly signal?: AbortSignal;
}

/** Ждёт работы не дольше срока; `undefined` — не дождались. Саму работу не прерывает. */
export async function within<Value>(
  work: Promise<Value>,
  { clock, ms, signal }: Deadline,
): Promise<Value | undefined> {
  const done = new AbortController();
  const stop = signal ? AbortSignal.any([done.signal, signal]) : done.signal;
  const late = clock.wait(ms, stop).then(() => undefined);
  return Promise.race([work, late]).finally(() => {
    done.abort();
  });
}
