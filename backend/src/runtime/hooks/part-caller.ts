import { Injectable, Optional } from '@nestjs/common';
import type { ActivityFailure } from '@zveno/contracts/engine-event.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
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
  { readonly answer: Answer } | { readonly answer?: undefined; readonly failure: Localized };

const noPlugins = {
  ru: 'Плагины в этом процессе не работают',
  en: 'Plugins do not run in this process',
};
const badAnswer = {
  ru: 'Плагин ответил не по правилам',
  en: 'The answer of the plugin breaks the rules',
};
const lateAfter = (seconds: number): Localized => ({
  ru: `Плагин не ответил за ${seconds} с`,
  en: `The plugin did not answer in ${seconds} s`,
});

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
      if (!outcome) return { failure: noPlugins };
      const told = storableOutcome(outcome);
      return told.kind === 'failed' ? { failure: wordsOf(told.error) } : readAs(answer, told.value);
    } catch (error) {
      stop.throwIfAborted();
      if (late.aborted) return { failure: lateAfter(call.timeoutMs / 1_000) };
      throw error;
    }
  }

  note(plugin: string, level: 'info' | 'warning' | 'error', text: Localized): void {
    this.host?.note(plugin, level, text);
  }

  /** Сразу после запуска потоков ещё нет: принятое раньше них терять нельзя. */
  private up(): Promise<void> {
    this.raised ??= atMost(this.parts.up, raiseMs, this.clock);
    return this.raised;
  }
}

/** У слов самого плагина перевода нет. */
const wordsOf = ({ message, en = message }: ActivityFailure): Localized => ({ ru: message, en });

function readAs<Answer>(answer: ZodType<Answer>, value: Json): Heard<Answer> {
  const read = answer.safeParse(value ?? {});
  return read.success ? { answer: read.data } : { failure: badAnswer };
}
