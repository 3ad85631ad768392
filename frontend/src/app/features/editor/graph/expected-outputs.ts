import type { NodeOutput } from '@zveno/engine/node-type.js';
import type { Setting, Settings } from './set-in.js';

/** Так в описании узла обозначены выходы, которых столько, сколько строк в настройке. */
const listed = '…';

/** Выходы узла, пока проверка не уточнила их: вместо образца «…» — строки его настроек. */
export function expectedOutputs(
  sample: readonly NodeOutput[],
  settings: Settings,
): readonly NodeOutput[] {
  return sample.flatMap((each) => {
    if (each.id !== listed) return [each];
    return Object.values(settings).flatMap((rows) =>
      (Array.isArray(rows) ? rows : []).flatMap(row),
    );
  });
}

function row(value: Setting): readonly NodeOutput[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { id, label, title } = value;
  if (typeof id !== 'string') return [];
  const name = [label, title].find((each) => typeof each === 'string') ?? id;
  return [{ id, title: { ru: name, en: name } }];
}
