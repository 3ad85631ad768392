import type { Setting } from './set-in.js';

/** Читает набранный JSON; недописанное — `undefined`. */
export function readJson(text: string): { readonly value: Setting } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSetting(value) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

// Разобранное из JSON всегда им и остаётся: прочих значений JSON.parse не даёт.
function isSetting(value: unknown): value is Setting {
  return value !== undefined;
}
