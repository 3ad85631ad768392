import { setIn, type Setting, type SettingPath, type Settings } from './set-in.js';

/** Меняет поле цепочки или узла, лежащее вне настроек: `onError.retry.times`, `workingHours.from`. */
export function setPart<T extends object>(
  whole: T,
  path: SettingPath,
  value: Setting | undefined,
): T {
  const [name = ''] = path;
  const part: unknown = new Map<string, unknown>(Object.entries(whole)).get(String(name));
  const changed = setIn(fieldsOf(name, part), path, value)[name];
  const others = Object.entries(whole).filter(([key]) => key !== name);
  const result: unknown = Object.fromEntries(
    changed === undefined ? others : [...others, [name, changed]],
  );
  return sameShape(result, whole) ? result : whole;
}

/** Поля документа, которые показывает форма. */
export function partsOf(whole: object, names: readonly string[]): Settings {
  const entries = Object.entries(whole).filter(([name]) => names.includes(name));
  return entries.reduce((parts, [name, part]) => ({ ...parts, ...fieldsOf(name, part) }), {});
}

const noSettings: Settings = {};

// Документ прочитан из JSON, поэтому каждая его часть — значение JSON.
function fieldsOf(name: string | number, part: unknown): Settings {
  const fields: unknown = part === undefined ? {} : { [name]: part };
  return sameShape(fields, noSettings) ? fields : noSettings;
}

// Формы пишут только то, что позволяет их схема; окончательно документ проверяет сервер.
function sameShape<T>(value: unknown, like: T): value is T {
  return typeof value === typeof like && value !== null;
}
