import { Injectable, Optional } from '@nestjs/common';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { ZodType } from 'zod';
import { Clock } from '../../ports/clock.js';
import { type PartCall, PluginHost } from '../../ports/plugin-host.js';
import { storableOutcome } from '../activities/storable-outcome.js';
import { PluginParts } from '../plugin-parts/plugin-parts.js';
import { atMost } from './at-most.js';

/** Дольше подъёма плагинов после запуска не ждут: кто не встал, отвечает неудачей. */
const raiseMs = 10_000;

export interface Asked<Answer> {
  readonly call: Omit<PartCall, 'input'>;
  readonly input: JsonObject;
  readonly answer: ZodType<Answer>;
}

export type Heard<Answer> =
  { readonly answer: Answer } | { readonly answer?: undefined; readonly failure: string };

/** Спрашивает части плагинов в этом процессе и проверяет ответ. */
@Injectable()
export class PartCaller {
  private raised: Promise<void> | undefined;

  constructor(
    private readonly parts: PluginParts,
    private readonly clock: Clock,
    @Optional() private readonly host?: PluginHost,
  ) {}

  /** Неудача плагина — текст для человека; бросает, только когда остановлен сигналом. */
  async ask<Answer>(
    { call, input, answer }: Asked<Answer>,
    stop: AbortSignal,
  ): Promise<Heard<Answer>> {
    await this.up();
    stop.throwIfAborted();
    const late = AbortSignal.timeout(call.timeoutMs);
    try {
      const signal = AbortSignal.any([stop, late]);
      const outcome = await this.host?.invoke({ ...call, input }, signal);
      if (!outcome) return { failure: 'Плагины в этом процессе не работают' };
      const told = storableOutcome(outcome);
      return told.kind === 'failed' ? { failure: told.error.message } : readAs(answer, told.value);
    } catch (error) {
      stop.throwIfAborted();
      if (late.aborted) return { failure: `Плагин не ответил за ${call.timeoutMs / 1_000} с` };
      throw error;
    }
  }

  note(plugin: string, level: 'info' | 'warning' | 'error', text: string): void {
    this.host?.note(plugin, level, text);
  }

  /** Сразу после запуска потоков ещё нет: принятое раньше них терять нельзя. */
  private up(): Promise<void> {
    this.raised ??= atMost(this.parts.up, raiseMs, this.clock);
    return this.raised;
  }
}

function readAs<Answer>(answer: ZodType<Answer>, value: Json): Heard<Answer> {
  const read = answer.safeParse(value ?? {});
  return read.success ? { answer: read.data } : { failure: 'Плагин ответил не по правилам' };
}
