import type { ChainNode } from '@zveno/contracts/chain-document.js';
import type { Setting } from './set-in.js';
import { valueText, writtenValue } from './written-value.js';

/** Запуски, которые ждут не сообщения: их начинает сам человек. */
const startable = new Set(['manual', 'called', 'schedule', 'webhook']);

/** Что спросить перед запуском: один вход или тело вебхука целиком. */
export interface AskedInput {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

export function isStartable({ type, disabled }: ChainNode): boolean {
  return startable.has(type) && !disabled;
}

/** Входы, объявленные узлом ручного запуска или вызова. */
export function askedInputs({ type, settings }: ChainNode): readonly AskedInput[] {
  const { inputs } = settings;
  if ((type !== 'manual' && type !== 'called') || !Array.isArray(inputs)) return [];
  return inputs.flatMap((input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return [];
    const { name, title, initial } = input;
    if (typeof name !== 'string' || name === '') return [];
    const shown = typeof title === 'string' && title !== '' ? title : name;
    return [{ name, title: shown, text: shownInitial(initial) }];
  });
}

// Подстановку считает сам запуск, когда поле осталось пустым.
function shownInitial(initial: Setting | undefined): string {
  const text = initial === undefined ? '' : valueText(initial);
  return text.includes('{{') || text.includes('{%') ? '' : text;
}

/** Набранное → входы; пустое не передаётся: сработает умолчание узла. */
export function givenInputs(asked: readonly AskedInput[]): Record<string, Setting> {
  const filled = asked.filter(({ text }) => text.trim() !== '');
  return Object.fromEntries(filled.map(({ name, text }) => [name, writtenValue(text)]));
}

/** Тело вебхука; не объект JSON — `undefined`. */
export function givenBody(text: string): Record<string, Setting> | undefined {
  const value = writtenValue(text.trim() === '' ? '{}' : text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
