import type { z } from 'zod';
import type { FieldProblem } from './domain-error.js';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'да или нет',
  array: 'список',
  object: 'набор полей',
  record: 'набор полей',
  null: 'пусто',
};

/** Замечания схемы zod по одному на поле: путь через точку и русский текст. */
export function schemaProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap(problemsOf);
}

/** Путь к полю так, как его пишет человек: `nodes.ask.next`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function problemsOf(issue: Issue): FieldProblem[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ path: fieldPath(issue.path), message: textOf(issue) }];
  return issue.keys.map((key) => ({
    path: fieldPath([...issue.path, key]),
    message: 'Такого поля нет. Уберите его или исправьте имя.',
  }));
}

function textOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `Не заполнено: нужно указать ${nameOf(issue.expected)}.`
        : `Нужно указать ${nameOf(issue.expected)}.`;
    case 'invalid_value':
      return `Допустимые значения: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `Слишком мало${unitOf(issue.origin)}: не меньше ${String(issue.minimum)}.`;
    case 'too_big':
      return `Слишком много${unitOf(issue.origin)}: не больше ${String(issue.maximum)}.`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'Недопустимое имя поля.';
    case 'invalid_union':
      return 'Значение не подходит ни под один из допустимых видов.';
    case 'not_multiple_of':
      return `Нужно число, кратное ${String(issue.divisor)}.`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid ') ? 'Неверный формат.' : issue.message;
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return issue.message;
  }
}

function nameOf(expected: string): string {
  return typeNames[expected] ?? expected;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' знаков';
  if (origin === 'array' || origin === 'set') return ' элементов';
  return '';
}
