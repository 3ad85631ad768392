import type { Localized } from '@zveno/contracts/localized.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { defineNode } from './define-node.js';
import { fail, go, stay } from './move.js';
import type { Move } from './move.js';
import type { NodeOutput, NodeType, PrepareTools } from './node-type.js';
import { activityCommand } from './nodes/integrations/activity-command.js';
import { nextOutput } from './settings-fields.js';
import { toText } from './templates/to-text.js';
import { deepValue } from './templates/deep-value.js';
import { reportSettings } from './validation/report-settings.js';

/** Узел, объявленный плагином: всё — данные, потому что плагин живёт в своём потоке. */
export interface PluginNodeDeclaration {
  /** Полное имя: `плагин.узел`. */
  readonly type: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly icon: string;
  /** JSON Schema настроек. */
  readonly settings: z.core.JSONSchema.JSONSchema;
  readonly outputs?: readonly NodeOutput[];
  readonly needs?: readonly string[];
}

/** Узел плагина — всегда действие: настройки с подставленными значениями уходят плагину. */
export function pluginNode(declaration: PluginNodeDeclaration): NodeType {
  const outputs = declaration.outputs?.length ? declaration.outputs : [nextOutput];
  const schema = z.fromJSONSchema(declaration.settings);
  return defineNode({
    type: declaration.type,
    category: 'plugins',
    title: declaration.title,
    description: declaration.description,
    icon: declaration.icon,
    needs: declaration.needs ?? [],
    settings: z.record(z.string(), z.json()),
    form: declaration.settings,
    outputs,
    prepare(settings, tools) {
      checkSettings(schema, settings, tools);
      const values = deepValue(settings, '', tools);
      return {
        enter(visit) {
          const rendered = values(visit.scope);
          const given = isJsonObject(rendered) ? rendered : {};
          const activity = { kind: 'plugin', type: declaration.type, settings: given } as const;
          return {
            commands: [activityCommand(activity, visit)],
            then: { kind: 'wait', for: 'activity' },
          };
        },
        resume(_visit, signal) {
          if (signal.kind !== 'outcome') return stay;
          const { outcome } = signal;
          if (outcome.kind === 'failed') return fail(outcome.error.code, outcome.error.message);
          return answered(outcome.value, outputs);
        },
      };
    },
  });
}

/** Плагин отвечает `{ output?, value?, set? }`; без `output` — первый выход. */
function answered(answer: Json, outputs: readonly NodeOutput[]): Move {
  const fields = isJsonObject(answer) ? answer : {};
  const wanted = fields['output'] ?? outputs[0]?.id;
  const output = outputs.find(({ id }) => id === wanted);
  if (!output) return fail('plugin.output', `Плагин назвал выход, которого нет: ${toText(wanted)}`);
  const set: JsonObject = isJsonObject(fields['set']) ? fields['set'] : {};
  return go(output.id, { set, result: fields['value'] ?? null });
}

/** Подстановка на месте числа схеме не подходит, но станет числом при работе: такое место не замечание. */
function checkSettings(schema: z.ZodType, settings: JsonObject, tools: PrepareTools): void {
  const { error } = schema.safeParse(settings, { reportInput: true });
  const filled = ({ input }: z.core.$ZodIssue): boolean =>
    typeof input === 'string' && input.includes('{{');
  reportSettings(error?.issues.filter((issue) => !filled(issue)) ?? [], tools);
}
