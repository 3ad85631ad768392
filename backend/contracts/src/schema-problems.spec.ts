import * as z from 'zod';
import { schemaProblems } from './schema-problems.js';

const Schema = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(['one', 'two']),
  marks: z.record(z.string().regex(/^[a-z]+$/, 'Имя: латинские буквы'), z.number()),
});

const problemsOf = (value: unknown) => {
  const { error } = Schema.safeParse(value);
  return error === undefined ? [] : schemaProblems(error);
};

describe(schemaProblems.name, () => {
  it('называет каждое неверное поле по-русски и с путём', () => {
    const problems = problemsOf({ name: 'a', kind: 'three', marks: { 1: 1, b: 'x' }, extra: 1 });

    expect(problems).toEqual([
      { path: 'name', message: 'Слишком мало знаков: не меньше 2.' },
      { path: 'kind', message: 'Допустимые значения: one, two.' },
      { path: 'marks.1', message: 'Имя: латинские буквы' },
      { path: 'marks.b', message: 'Нужно указать число.' },
      { path: 'extra', message: 'Такого поля нет. Уберите его или исправьте имя.' },
    ]);
  });

  it('отличает незаполненное поле от неверного', () => {
    expect(problemsOf({ kind: 'one', marks: {} })).toEqual([
      { path: 'name', message: 'Не заполнено: нужно указать текст.' },
    ]);
  });
});
