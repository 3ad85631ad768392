import * as z from 'zod';
import { formatRule } from './format-rule.js';
import { schemaProblems } from './schema-problems.js';

const Schema = z.strictObject({
  name: z.string().min(2),
  age: z.int().max(120).multipleOf(2).default(2),
  host: z.hostname().default('a.example'),
  both: z.union([z.string(), z.int()]).default(1),
  rows: z
    .array(z.json())
    .max(1)
    .refine((rows) => rows.length > 0)
    .default([1]),
  kind: z.enum(['one', 'two']),
  marks: z.record(
    z.string().regex(/^[a-z]+$/, formatRule('нужны латинские буквы', 'Latin letters are needed')),
    z.number(),
  ),
});

const problemsOf = (value: unknown) => {
  const { error } = Schema.safeParse(value);
  return error === undefined ? [] : schemaProblems(error);
};

describe(schemaProblems.name, () => {
  it('называет каждое неверное поле на обоих языках и с путём', () => {
    const problems = problemsOf({ name: 'a', kind: 'three', marks: { 1: 1, b: 'x' }, extra: 1 });

    expect(problems).toEqual([
      {
        path: 'name',
        message: 'Слишком мало знаков, нужно не меньше 2.',
        en: 'Too few characters, at least 2 needed.',
      },
      {
        path: 'kind',
        message: 'Допустимые значения: one, two.',
        en: 'Allowed values: one, two.',
      },
      { path: 'marks.1', message: 'Нужны латинские буквы.', en: 'Latin letters are needed.' },
      { path: 'marks.b', message: 'Нужно указать число.', en: 'A number is needed.' },
      {
        path: 'extra',
        message: 'Такого поля нет — уберите его или исправьте имя.',
        en: 'There is no such field — remove it or correct its name.',
      },
    ]);
  });

  it('называет предел, шаг и неподходящее значение без слов самой библиотеки', () => {
    const given = { name: 'ab', kind: 'one', marks: {}, host: ' ', both: true };

    const said = [
      ...problemsOf({ ...given, age: 121, rows: [1, 2] }),
      ...problemsOf({ ...given, rows: [] }),
    ];

    expect(said.map(({ path, message, en }) => `${path}: ${message} ${en}`)).toEqual([
      'age: Нужно не больше 120. At most 120 allowed.',
      'age: Нужно число, кратное 2. A multiple of 2 is needed.',
      'host: Такое значение не подходит. Such a value does not fit.',
      'both: Такое значение не подходит. Such a value does not fit.',
      'rows: Слишком много элементов, нужно не больше 1. Too many items, at most 1 allowed.',
      'host: Такое значение не подходит. Such a value does not fit.',
      'both: Такое значение не подходит. Such a value does not fit.',
      'rows: Такое значение не подходит. Such a value does not fit.',
    ]);
  });

  it('отличает незаполненное поле от неверного', () => {
    expect(problemsOf({ kind: 'one', marks: {} })).toEqual([
      {
        path: 'name',
        message: 'Не заполнено: нужно указать текст.',
        en: 'Not filled in: text is needed.',
      },
    ]);
  });
});
