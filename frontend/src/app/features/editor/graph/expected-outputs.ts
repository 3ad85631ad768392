import { isJsonList, isJsonObject, type Json, type JsonObject } from '@zveno/contracts/json.js';
import type { NodeOutput } from '@zveno/engine/node-type.js';

/** Так в описании узла обозначены выходы, которых столько, сколько строк в настройке. */
const listed = '…';

/** Выходы узла, пока проверка не уточнила их: вместо образца «…» — строки его настроек. */
export function expectedOutputs<Output extends Pick<NodeOutput, 'id' | 'title'>>(
  sample: readonly Output[],
  settings: JsonObject,
): readonly (NodeOutput | Output)[] {
  return sample.flatMap((each): readonly (NodeOutput | Output)[] => {
    if (each.id !== listed) return [each];
    return Object.values(settings).flatMap((rows) => (isJsonList(rows) ? rows : []).flatMap(row));
  });
}

function row(value: Json): readonly NodeOutput[] {
  if (!isJsonObject(value)) return [];
  const { id, label, title } = value;
  if (typeof id !== 'string') return [];
  const name = [label, title].find((each) => typeof each === 'string') ?? id;
  return [{ id, title: { ru: name, en: name } }];
}
