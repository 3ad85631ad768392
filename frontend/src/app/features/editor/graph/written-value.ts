import { readJson } from './read-json.js';
import type { Setting } from './set-in.js';

/** Набранное как значение: число, «да/нет», список и объект узнаются по записи JSON, остальное — текст. */
export function writtenValue(text: string): Setting {
  return readJson(text)?.value ?? text;
}

export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
