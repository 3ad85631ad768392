import type { ChainNode } from '@zveno/contracts/chain-document.js';

export type Settings = ChainNode['settings'];
export type Setting = Settings[string];

/** Путь к настройке: имена полей и номера строк списков. */
export type SettingPath = readonly (string | number)[];

/** Копия настроек с новым значением по пути; `undefined` убирает поле или строку. Остальное — прежние объекты. */
export function setIn(settings: Settings, path: SettingPath, value: Setting | undefined): Settings {
  const changed = replaced(settings, path, value);
  return isFields(changed) ? changed : settings;
}

function replaced(
  value: Setting | undefined,
  [step, ...rest]: SettingPath,
  leaf: Setting | undefined,
): Setting | undefined {
  if (step === undefined) return leaf;
  if (typeof step === 'number') {
    const list = isList(value) ? value : [];
    const inner = replaced(list[step], rest, leaf);
    return inner === undefined ? list.toSpliced(step, 1) : list.toSpliced(step, 1, inner);
  }
  const fields = isFields(value) ? value : {};
  const inner = replaced(fields[step], rest, leaf);
  if (inner !== undefined) return { ...fields, [step]: inner };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step));
}

function isFields(value: Setting | undefined): value is Settings {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Setting | undefined): value is Setting[] {
  return Array.isArray(value);
}
