import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { newName } from './new-name.js';
import { readJson } from './read-json.js';
import type { Setting } from './set-in.js';
import { without } from './without.js';

type Variable = ChainDocument['variables'][string];
export type VariableType = Variable['type'];

export const variableTypes: readonly VariableType[] = [
  'text',
  'number',
  'boolean',
  'date',
  'list',
  'object',
];

export function addVariable(document: ChainDocument): ChainDocument {
  const { variables } = document;
  const name = newName('variable', (each) => variables[each.replace('-', '_')] !== undefined);
  return { ...document, variables: { ...variables, [name.replace('-', '_')]: { type: 'text' } } };
}

/** Меняет части переменной; `undefined` убирает часть. */
export function changeVariable(
  document: ChainDocument,
  name: string,
  change: Partial<Variable>,
): ChainDocument {
  const variable = document.variables[name];
  if (!variable) return document;
  return { ...document, variables: { ...document.variables, [name]: { ...variable, ...change } } };
}

/** Переименовывает объявление; порядок переменных прежний. Тексты узлов укажет проверка. */
export function renameVariable(document: ChainDocument, name: string, to: string): ChainDocument {
  if (name === to) return document;
  const entries = Object.entries(document.variables).map(
    ([key, variable]) => [key === name ? to : key, variable] as const,
  );
  return { ...document, variables: Object.fromEntries(entries) };
}

export function removeVariable(document: ChainDocument, name: string): ChainDocument {
  return { ...document, variables: without(document.variables, new Set([name])) };
}

/** Начальное значение из набранного; что не подходит виду, остаётся текстом: об этом скажет проверка. */
export function initialFrom(type: VariableType, text: string): Setting | undefined {
  if (text.trim() === '') return undefined;
  if (type === 'text' || type === 'date') return text;
  return readJson(text)?.value ?? text;
}

export function initialText(initial: Setting | undefined): string {
  if (initial === undefined) return '';
  return typeof initial === 'string' ? initial : JSON.stringify(initial);
}
