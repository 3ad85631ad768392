import type { Localized } from '@zveno/contracts/localized.js';
import type { z } from 'zod';
import type { Behaviour, NodeCategory, NodeOutput, NodeType, PrepareTools } from './node-type.js';
import { reportSettings } from './validation/report-settings.js';

export interface NodeDefinition<S extends z.ZodType> {
  readonly type: string;
  readonly category: NodeCategory;
  readonly title: Localized;
  readonly description: Localized;
  readonly icon: string;
  readonly trigger?: boolean;
  readonly waits?: boolean;
  readonly needs?: readonly string[];
  readonly settings: S;
  readonly form?: z.core.JSONSchema.JSONSchema;
  /** Выходы: постоянные или зависящие от настроек. */
  readonly outputs: readonly NodeOutput[] | ((settings: z.output<S>) => readonly NodeOutput[]);
  /** Выходы для палитры, когда по пустым настройкам их не вычислить. */
  readonly sampleOutputs?: readonly NodeOutput[];
  /** Готовит узел один раз на версию цепочки: в `enter` уже нечего разбирать. */
  prepare(settings: z.output<S>, tools: PrepareTools): Behaviour;
}

/** Тип узла из описания: схема настроек связывает типы описания и поведения. */
export function defineNode<S extends z.ZodType>(definition: NodeDefinition<S>): NodeType {
  const { outputs } = definition;
  const outputsFor = typeof outputs === 'function' ? outputs : () => outputs;
  return {
    descriptor: {
      type: definition.type,
      category: definition.category,
      title: definition.title,
      description: definition.description,
      icon: definition.icon,
      trigger: definition.trigger ?? false,
      waits: definition.waits ?? false,
      needs: definition.needs ?? [],
    },
    settings: definition.settings,
    ...(definition.form && { form: definition.form }),
    outputs: typeof outputs === 'function' ? (definition.sampleOutputs ?? []) : outputs,
    open(raw, tools) {
      const parsed = definition.settings.safeParse(raw, { reportInput: true });
      if (!parsed.success) {
        reportSettings(parsed.error.issues, tools);
        return undefined;
      }
      const behaviour = definition.prepare(parsed.data, tools);
      return { outputs: outputsFor(parsed.data), behaviour };
    },
  };
}
