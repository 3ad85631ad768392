import type { Json } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { parseMoment } from '../../answers/moment.js';
import { toNumber, truthy } from '../../conditions/compare.js';
import { defineNode } from '../../define-node.js';
import { go, NodeFailure } from '../../move.js';
import type { Visit } from '../../node-type.js';
import { field, nextOutput, ValueSource, Variable } from '../../settings-fields.js';
import { toJson } from '../../templates/to-json.js';
import { toText } from '../../templates/to-text.js';

const Assignment = z.strictObject({
  name: field(Variable, { ru: 'Переменная', en: 'Variable', widget: 'variable' }),
  how: field(z.enum(['set', 'increase', 'append', 'clear']).default('set'), {
    ru: 'Что сделать',
    en: 'What to do',
    choices: {
      set: { ru: 'присвоить', en: 'set' },
      increase: { ru: 'увеличить на', en: 'increase by' },
      append: { ru: 'добавить в список', en: 'append to list' },
      clear: { ru: 'очистить', en: 'clear' },
    },
  }),
  value: field(ValueSource.default(null), {
    ru: 'Значение',
    en: 'Value',
    widget: 'value',
    when: { how: ['set', 'increase', 'append'] },
  }),
  as: field(z.enum(['auto', 'text', 'number', 'boolean', 'date', 'list']).default('auto'), {
    ru: 'Хранить как',
    en: 'Keep as',
    choices: {
      auto: { ru: 'как есть', en: 'as it is' },
      text: { ru: 'текст', en: 'text' },
      number: { ru: 'число', en: 'number' },
      boolean: { ru: 'да/нет', en: 'yes/no' },
      date: { ru: 'дата', en: 'date' },
      list: { ru: 'список', en: 'list' },
    },
    advanced: true,
  }),
});
type Assignment = z.infer<typeof Assignment>;

/** Меняет переменные выполнения; каждая строка видит итог предыдущих. */
export const set = defineNode({
  type: 'set',
  category: 'data',
  title: { ru: 'Переменные', en: 'Set variables' },
  description: {
    ru: 'Присваивает, увеличивает и дополняет переменные выполнения.',
    en: 'Sets, increases and appends variables of the task.',
  },
  icon: 'data_object',
  settings: z.strictObject({
    variables: field(z.array(Assignment).min(1).max(50), {
      ru: 'Переменные',
      en: 'Variables',
      widget: 'list',
    }),
  }),
  outputs: [nextOutput],
  prepare({ variables }, tools) {
    const steps = variables.map((assignment, index) => {
      tools.writes(assignment.name, `variables.${String(index)}.name`);
      return {
        assignment,
        value: tools.value(assignment.value, `variables.${String(index)}.value`),
      };
    });
    return {
      enter({ scope, now }) {
        const values: Record<string, Json> = {};
        const seen = { ...scope };
        for (const { assignment, value } of steps) {
          const given = converted(assignment, value(seen), { now, zone: tools.zone });
          const result = assigned(assignment, seen[assignment.name], given);
          values[assignment.name] = result;
          seen[assignment.name] = result;
        }
        return go('next', { set: values, note: values });
      },
    };
  },
});

interface Moment {
  readonly now: Visit['now'];
  readonly zone: string;
}

function converted({ as, name }: Assignment, value: unknown, { now, zone }: Moment): Json {
  switch (as) {
    case 'auto':
      return toJson(value);
    case 'text':
      return toText(value);
    case 'boolean':
      return truthy(value);
    case 'list':
      return listOf(value);
    case 'number':
      return toNumber(value) ?? refuse(name, 'число');
    case 'date': {
      const moment = parseMoment(value, now, zone);
      return moment === undefined ? refuse(name, 'дата') : new Date(moment).toISOString();
    }
  }
}

function assigned({ how, name }: Assignment, before: unknown, value: Json): Json {
  switch (how) {
    case 'set':
      return value;
    case 'clear':
      return null;
    case 'increase':
      return (
        (toNumber(before ?? 0) ?? refuse(name, 'число')) +
        (toNumber(value) ?? refuse(name, 'число'))
      );
    case 'append':
      return [...listOf(before), value];
  }
}

function listOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.map(toJson);
  if (value === null || value === undefined || value === '') return [];
  return typeof value === 'string'
    ? value.split(/[,;\n]/u).map((part) => part.trim())
    : [toJson(value)];
}

function refuse(name: string, wanted: string): never {
  throw new NodeFailure('set.wrong-type', `Значение для «${name}» — не ${wanted}`);
}
