import { type FieldProblem, fieldProblem } from '@zveno/contracts/field-problem.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { fieldPath } from '@zveno/contracts/schema-problems.js';

const maxDepth = 40;
/** Столько замечаний ещё можно исправить за один раз; дальше список не помогает. */
const maxProblems = 200;

/**
 * Чего не умеет хранить база или пропускает схема: глубокая вложенность, нулевой знак, оборванные
 * суррогаты, ключ `__proto__`. Обход без рекурсии, чтобы глубина ввода не исчерпала стек.
 */
export function jsonLimits(root: unknown): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const rest: Place[] = [{ value: root, path: [] }];
  for (let place = rest.pop(); place && problems.length < maxProblems; place = rest.pop()) {
    const reason = refusal(place);
    if (reason) problems.push(fieldProblem(fieldPath(place.path), reason));
    else rest.push(...inside(place).toReversed());
  }
  return problems;
}

interface Place {
  readonly value: unknown;
  readonly path: readonly string[];
}

const tooDeep: Localized = {
  ru: `вложенность больше ${maxDepth} уровней: упростите документ`,
  en: `nested deeper than ${maxDepth} levels: make the document simpler`,
};
const forbiddenName: Localized = {
  ru: 'поле с таким именем хранить нельзя: переименуйте его',
  en: 'a field with this name cannot be stored: rename it',
};
const unstorable: Localized = {
  ru: 'в тексте есть знаки, которые нельзя хранить',
  en: 'the text has characters that cannot be stored',
};
const inexact: Localized = {
  ru: 'такое большое число хранится неточно: запишите его в кавычках',
  en: 'such a large number is stored inexactly: put it in quotes',
};

function refusal({ value, path }: Place): Localized | undefined {
  if (path.length > maxDepth) return tooDeep;
  if (path.at(-1) === '__proto__') return forbiddenName;
  if (!storable(path.at(-1)) || !storable(value)) return unstorable;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? inexact : undefined;
}

function inside({ value, path }: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, inner]: [string, unknown]) => ({
    value: inner,
    path: [...path, key],
  }));
}

function storable(value: unknown): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000'));
}
