import type { z } from 'zod';
import { type FieldProblem, fieldProblem } from './field-problem.js';
import { issueReason } from './issue-reason.js';
import type { Localized } from './localized.js';

type Issue = z.core.$ZodIssue;

/** Чем не годится поле; слова — продолжение фразы. */
export interface FieldReason {
  readonly path: string;
  readonly reason: Localized;
}

/** Замечания схемы zod по одному на поле: путь через точку и предложение на обоих языках. */
export function schemaProblems(error: z.ZodError): FieldProblem[] {
  return schemaReasons(error).map(({ path, reason }) => fieldProblem(path, reason));
}

/** То же продолжениями фразы — для тех, у кого своё начало: «поле «main»: …». */
export function schemaReasons(error: z.ZodError): FieldReason[] {
  return error.issues.flatMap(reasonsOf);
}

/** Путь к полю так, как его пишет человек: `nodes.ask.next`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function reasonsOf(issue: Issue): FieldReason[] {
  const reason = isMissing(issue) ? notFilled(issueReason(issue)) : issueReason(issue);
  if (issue.code !== 'unrecognized_keys') return [{ path: fieldPath(issue.path), reason }];
  return issue.keys.map((key) => ({ path: fieldPath([...issue.path, key]), reason }));
}

const isMissing = ({ code, message }: Issue) =>
  code === 'invalid_type' && message.endsWith('received undefined');

const notFilled = ({ ru, en }: Localized) => ({
  ru: `не заполнено: ${ru}`,
  en: `not filled in: ${en}`,
});
