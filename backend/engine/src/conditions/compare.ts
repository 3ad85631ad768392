import { parseMoment } from '../answers/moment.js';
import { fold } from '../text/fold.js';
import { toText } from '../templates/to-text.js';

export type ValueType = 'auto' | 'text' | 'number' | 'boolean' | 'date' | 'list';

export interface CompareAs {
  readonly type: ValueType;
  readonly now: number;
  readonly zone: string;
}

/** Порядок двух значений (<0, 0, >0) в заданном типе; `undefined`, если сравнить нельзя. */
export function compareValues(left: unknown, right: unknown, as: CompareAs): number | undefined {
  switch (as.type) {
    case 'number':
      return ordered(toNumber(left), toNumber(right));
    case 'date':
      return ordered(parseMoment(left, as.now, as.zone), parseMoment(right, as.now, as.zone));
    case 'boolean':
      return ordered(Number(truthy(left)), Number(truthy(right)));
    case 'text':
    case 'list':
      return compareTexts(left, right);
    case 'auto':
      return (
        ordered(toNumber(left), toNumber(right)) ??
        booleans(left, right) ??
        compareTexts(left, right)
      );
  }
}

function booleans(left: unknown, right: unknown): number | undefined {
  if (typeof left !== 'boolean' && typeof right !== 'boolean') return undefined;
  return ordered(Number(truthy(left)), Number(truthy(right)));
}

function ordered(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left - right;
}

function compareTexts(left: unknown, right: unknown): number {
  const [a, b] = [fold(toText(left)), fold(toText(right))];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Число или текст, который весь — число («18», «1,5»); пустое — не число. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[-−]?\d[\d\s]*([.,]\d+)?\s*$/u.test(value))
    return undefined;
  return Number(value.replaceAll(/\s/gu, '').replace(',', '.').replace('−', '-'));
}

/** Пусто: нет значения, пустой текст, пустой список или объект. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Да ли это: `true`, ненулевое число, «да», «true», «1». */
export function truthy(value: unknown): boolean {
  if (typeof value === 'string') return ['да', 'true', 'yes', '1', '+'].includes(fold(value));
  return value === true || (typeof value === 'number' && value !== 0);
}

/** Есть ли часть в тексте или элемент в списке. */
export function holds(whole: unknown, part: unknown): boolean {
  const wanted = fold(toText(part));
  if (Array.isArray(whole)) return whole.some((item: unknown) => fold(toText(item)) === wanted);
  return wanted !== '' && fold(toText(whole)).includes(wanted);
}
