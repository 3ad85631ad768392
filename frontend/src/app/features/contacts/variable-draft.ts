import type { Json } from '@zveno/contracts/json.js';
import { parseJson } from '@zveno/contracts/parse-json.js';

export const variableKinds = ['text', 'number', 'boolean', 'json'] as const;
export type VariableKind = (typeof variableKinds)[number];

/** Переменная, какой её пишет человек: вид и текст. */
export interface VariableDraft {
  readonly name: string;
  readonly kind: VariableKind;
  readonly text: string;
}

export type ReadDraft =
  { readonly value: Json } | { readonly refusal: 'number' | 'boolean' | 'json' };

/** Вид и текст для уже записанного значения. */
export function draftOf(name: string, value: unknown): VariableDraft {
  if (typeof value === 'string') return { name, kind: 'text', text: value };
  if (typeof value === 'number') return { name, kind: 'number', text: String(value) };
  if (typeof value === 'boolean') return { name, kind: 'boolean', text: String(value) };
  return { name, kind: 'json', text: JSON.stringify(value ?? null, undefined, 2) };
}

/** Значение из текста; не разобралось — какого вида ждали. */
export function readDraft({ kind, text }: VariableDraft): ReadDraft {
  if (kind === 'text') return { value: text };
  if (kind === 'number') return numberOf(text.trim().replace(',', '.'));
  if (kind === 'boolean')
    return /^(true|false)$/.test(text) ? { value: text === 'true' } : { refusal: 'boolean' };
  try {
    return { value: parseJson(text) };
  } catch {
    return { refusal: 'json' };
  }
}

function numberOf(text: string): ReadDraft {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? { value } : { refusal: 'number' };
}

export const variableName = /^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/;
