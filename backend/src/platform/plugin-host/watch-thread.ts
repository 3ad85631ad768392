import type { Clock } from '../../ports/clock.js';
import { mostExternalBytes } from './thread-limits.js';
import type { PluginThread } from './plugin-thread.js';

const stepMs = 250;
/** Столько шагов без ответа — цикл событий плагина стоит. */
const patience = 12;
const stepsPerSecond = 4;

/** Сторож потока: память вне кучи, а когда код загрузился — и цикл событий. Кончается вместе с потоком. */
export async function watchThread(thread: PluginThread, clock: Clock): Promise<void> {
  let loading = 0;
  for (let step = 1; thread.alive; step++) {
    thread.pulse(step);
    await clock.wait(stepMs);
    if (!thread.loaded) loading = step;
    if (step - Math.max(thread.lastPulse, loading) > patience) thread.stop('hung');
    if (step % stepsPerSecond === 0) thread.chatter();
    const memory = await thread.memory().catch(() => undefined);
    if ((memory?.externalBytes ?? 0) > mostExternalBytes) thread.stop('outer-memory');
  }
}
