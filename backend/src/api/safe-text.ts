import { DomainError, type FieldProblem } from '@zveno/contracts/domain-error.js';
import type { NextFunction, Request, Response } from 'express';

const deepest = 64;

/** PostgreSQL не хранит знак NUL и оборванные суррогаты: такой ввод отклоняем сразу, с именем поля. */
export function unsafeText(value: unknown, path: string, depth = 0): FieldProblem | undefined {
  if (depth > deepest) return { path, message: `Вложенность больше ${deepest} уровней.` };
  if (typeof value === 'string')
    return isStorable(value) ? undefined : { path, message: unstorable };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const childPath = path ? `${path}.${key}` : key;
    if (!isStorable(key)) return { path, message: unstorable };
    const problem = unsafeText(child, childPath, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}

const unstorable = 'Текст содержит знак, который нельзя сохранить (NUL или оборванный суррогат).';
const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

export function refuseUnsafeText(request: Request, _response: Response, next: NextFunction): void {
  const problem = unsafeText(request.body, '') ?? unsafeText(request.query, '');
  next(problem && new DomainError('request.invalid', 'invalid', {}, [problem]));
}
