import type { FieldProblem } from '@zveno/contracts/domain-error.js';
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
    const message = refusal(place);
    if (message) problems.push({ path: fieldPath(place.path), message });
    else rest.push(...inside(place).toReversed());
  }
  return problems;
}

interface Place {
  readonly value: unknown;
  readonly path: readonly string[];
}

function refusal({ value, path }: Place): string | undefined {
  if (path.length > maxDepth) return `Вложенность больше ${maxDepth} уровней. Упростите документ.`;
  if (path.at(-1) === '__proto__') return 'Поле с таким именем хранить нельзя. Переименуйте его.';
  if (!storable(path.at(-1)) || !storable(value))
    return 'В тексте есть знаки, которые нельзя хранить.';
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return 'Такое большое число хранится неточно. Запишите его в кавычках.';
  }
  return undefined;
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
