import type { Json, JsonObject } from '@zveno/contracts/json.js';
import { isJsonObject } from '@zveno/contracts/json.js';
import * as z from 'zod';
import { toNumber } from '../../conditions/compare.js';
import { defineNode } from '../../define-node.js';
import { NodeFailure } from '../../move.js';
import type { Move } from '../../move.js';
import { field, optionalOutput, output, ValueSource, Variable } from '../../settings-fields.js';
import { toJson } from '../../templates/to-json.js';

const Settings = z.strictObject({
  over: field(z.enum(['list', 'times']).default('list'), {
    ru: 'Повторять',
    en: 'Repeat',
    choices: {
      list: { ru: 'для каждого в списке', en: 'for each of a list' },
      times: { ru: 'столько раз', en: 'a number of times' },
    },
  }),
  list: field(ValueSource, {
    ru: 'Список или число раз',
    en: 'List or number of times',
    widget: 'value',
  }),
  itemName: field(Variable.default('item'), {
    ru: 'Переменная с очередным',
    en: 'Item variable',
    widget: 'variable',
  }),
  indexName: field(Variable.optional(), {
    ru: 'Переменная с номером (с единицы)',
    en: 'Number variable',
    widget: 'variable',
    advanced: true,
  }),
  most: field(z.int().min(1).max(1000).default(100), {
    ru: 'Не больше оборотов',
    en: 'At most turns',
    advanced: true,
  }),
});

/** Что осталось пройти и сколько уже пройдено. */
interface Memory {
  readonly left: readonly Json[];
  readonly done: number;
}

/** Повторяет ветвь «каждый»: её конец возвращает сюда сам, стрелка назад не нужна. */
export const loop = defineNode({
  type: 'loop',
  category: 'logic',
  title: { ru: 'Цикл', en: 'Loop' },
  description: {
    ru: 'Проходит ветвь для каждого значения списка или заданное число раз.',
    en: 'Runs a branch for each value of a list or a number of times.',
  },
  icon: 'repeat',
  waits: true,
  settings: Settings,
  outputs: [output('each', 'Каждый', 'Each'), optionalOutput('done', 'Готово', 'Done')],
  prepare(settings, tools) {
    const list = tools.value(settings.list, 'list');
    tools.writes(settings.itemName, 'itemName');
    if (settings.indexName) tools.writes(settings.indexName, 'indexName');
    const turn = ({ left, done }: Memory): Move => {
      const [item, ...rest] = left;
      if (item === undefined) return { then: { kind: 'leave-loop', output: 'done' } };
      const set: JsonObject = {
        [settings.itemName]: item,
        ...(settings.indexName && { [settings.indexName]: done + 1 }),
      };
      const memory = { left: rest, done: done + 1 };
      return { set, then: { kind: 'repeat', output: 'each', memory } };
    };
    return {
      enter({ memory, scope }) {
        if (isMemory(memory)) return turn({ left: memory['left'], done: memory['done'] });
        const items = settings.over === 'times' ? times(list(scope)) : itemsOf(list(scope));
        return turn({ left: items.slice(0, settings.most), done: 0 });
      },
    };
  },
});

function isMemory(memory: Json | undefined): memory is { left: readonly Json[]; done: number } {
  return (
    isJsonObject(memory) && Array.isArray(memory['left']) && typeof memory['done'] === 'number'
  );
}

function times(value: unknown): readonly Json[] {
  const count = toNumber(value);
  if (count === undefined) throw new NodeFailure('loop.no-number', 'Число повторов — не число');
  return Array.from({ length: Math.min(1000, Math.max(0, Math.floor(count))) }, (_, i) => i + 1);
}

/** Текст — это список через запятую или по строкам; пустое — пустой список. */
function itemsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.map(toJson);
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return value.split(/[,;\n]/u).map((part) => part.trim());
  throw new NodeFailure('loop.no-list', 'Значение для цикла — не список');
}
