import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import type { Json } from '@zveno/contracts/json.js';
import { type PartCall, PluginHost } from '../../ports/plugin-host.js';

/** Человек ждёт ответа: дольше него не ждут и плагина. */
export const callMs = 10_000;

/** Зовёт плагин, пока человек ждёт; неудача плагина становится отказом с постоянным кодом. */
@Injectable()
export class CallPlugin {
  constructor(private readonly host: PluginHost) {}

  async run(call: Omit<PartCall, 'timeoutMs'>): Promise<Json> {
    const late = AbortSignal.timeout(callMs);
    const outcome = await this.outcome(call, late).catch((error: unknown) => {
      if (late.aborted) throw refusal(call.plugin, 'plugin.timeout');
      throw error;
    });
    if (outcome.kind === 'done') return outcome.value;
    throw refusal(call.plugin, outcome.error.code);
  }

  private outcome(call: Omit<PartCall, 'timeoutMs'>, late: AbortSignal): Promise<ActivityOutcome> {
    return this.host.invoke({ ...call, timeoutMs: callMs }, late);
  }
}

function refusal(id: string, code: string): DomainError {
  if (code === 'plugin.missing') return new DomainError('plugins.resting', 'conflict', { id });
  if (code === 'plugin.timeout') return new DomainError('plugins.late', 'unavailable', { id });
  return badAnswer(id);
}

/** Плагин ответил ошибкой или не тем, что обещал; подробности — в его журнале. */
export function badAnswer(id: string): DomainError {
  return new DomainError('plugins.failed', 'unavailable', { id });
}
