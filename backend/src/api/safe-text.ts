import { DomainError } from '@zveno/contracts/domain-error.js';
import { type FieldProblem, fieldProblem } from '@zveno/contracts/field-problem.js';
import type { NextFunction, Request, Response } from 'express';

const deepest = 64;

/** PostgreSQL не хранит знак NUL и оборванные суррогаты: такой ввод отклоняем сразу, с именем поля. */
export function unsafeText(value: unknown, path: string, depth = 0): FieldProblem | undefined {
  if (depth > deepest) return fieldProblem(path, tooDeep);
  if (typeof value === 'string')
    return isStorable(value) ? undefined : fieldProblem(path, unstorable);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const childPath = path ? `${path}.${key}` : key;
    if (!isStorable(key)) return fieldProblem(path, unstorable);
    const problem = unsafeText(child, childPath, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}

const tooDeep = {
  ru: `вложенность больше ${deepest} уровней`,
  en: `nested deeper than ${deepest} levels`,
};
const unstorable = {
  ru: 'текст содержит знак, который нельзя сохранить (NUL или оборванный суррогат)',
  en: 'the text has a character that cannot be stored (NUL or a broken surrogate)',
};
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

export function refuseUnsafeText(request: Request, _response: Response, next: NextFunction): void {
  const problem = unsafeText(request.body, '') ?? unsafeText(request.query, '');
  next(problem && new DomainError('request.invalid', 'invalid', {}, [problem]));
}
