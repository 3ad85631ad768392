import { Injectable } from '@nestjs/common';
import type { Activity } from '@zveno/contracts/engine-command.js';
import { PluginHost } from '../../ports/plugin-host.js';
import { again, type Attempt, final } from './attempt.js';
import type { StartedActivity } from './started-activity.js';

type PluginActivity = Extract<Activity, { kind: 'plugin' }>;

/** Узел плагина: отвечает поток плагина в этом процессе. Неудаче чужого кода повтор может помочь. */
@Injectable()
export class PluginWork {
  constructor(private readonly plugins: PluginHost) {}

  /** Бросает, только когда остановлен сигналом, и при ошибке программы. */
  async perform(
    { taskId, step, timeoutSeconds, place }: StartedActivity,
    { type, settings }: PluginActivity,
    signal: AbortSignal,
  ): Promise<Attempt> {
    const key = `${taskId}:${step}`;
    const call = { type, settings, key, timeoutSeconds, ...(place && { place }) };
    try {
      const outcome = await this.plugins.call(call, signal);
      return outcome.kind === 'done' ? final(outcome) : again(outcome.error);
    } catch (error) {
      if (!isLate(signal)) throw error;
      return again({ code: 'plugin.timeout', message: 'Плагин не ответил за отведённое время' });
    }
  }
}

/** Срок узла вышел раньше, чем у хозяина плагина: тот начинает свой отсчёт позже. */
function isLate({ reason }: AbortSignal): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}
