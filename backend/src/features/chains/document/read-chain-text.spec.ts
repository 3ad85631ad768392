import { readChainText } from './read-chain-text.js';

const problemsOf = (text: string, format: 'yaml' | 'json' = 'yaml') => {
  const reading = readChainText(text, format);
  return reading.kind === 'refused' ? reading.problems : [];
};

describe(readChainText.name, () => {
  it('принимает короткую запись и дополняет её умолчаниями', () => {
    const reading = readChainText('schema: 1\nname: " Приветствие "\n', 'yaml');

    expect(reading).toMatchObject({
      kind: 'document',
      document: { schema: 1, name: 'Приветствие', secondTask: 'ignore', nodes: {} },
    });
  });

  it('перечисляет все замечания к содержимому сразу, с путём и местом', () => {
    const problems = problemsOf(
      [
        'schema: 2',
        'name: ""',
        'owner: Анна',
        'nodes:',
        '  Ask: { type: ask }',
        '  hello: { type: send, next: { done: [ask] } }',
        '  hello: { type: send }',
      ].join('\n'),
    );

    expect(problems).toEqual([
      {
        path: 'nodes.hello',
        message: expect.stringMatching(/^Строка 7, столбец 3: поле с таким/),
        en: expect.stringMatching(/^Line 7, column 3: there already is a field/),
      },
      {
        path: 'schema',
        message: 'Строка 1, столбец 1: Допустимые значения: 1.',
        en: 'Line 1, column 1: Allowed values: 1.',
      },
      {
        path: 'name',
        message: expect.stringMatching(/^Строка 2, столбец 1: Слишком мало/),
        en: expect.stringMatching(/^Line 2, column 1: Too few/),
      },
      {
        path: 'nodes.Ask',
        message: expect.stringMatching(/^Строка 5, столбец 3: Имя узла/),
        en: expect.stringMatching(/^Line 5, column 3: A node name/),
      },
      {
        path: 'owner',
        message: expect.stringMatching(/^Строка 3, столбец 1: Такого поля нет/),
        en: expect.stringMatching(/^Line 3, column 1: There is no such field/),
      },
    ]);
  });

  it('перечисляет ошибки YAML со строкой и столбцом', () => {
    const problems = problemsOf('schema: 1\nname: a: b\ntags: [1, 2\nnote: "\\q"\n\tx: 1\n');

    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(problems[0]?.message).toMatch(/^Строка 2, столбец 7: лишнее двоеточие/);
    expect(problems[0]?.en).toMatch(/^Line 2, column 7: an extra colon/);
    expect(problems.map(({ en }) => en).join(' ')).not.toMatch(/[а-яё]/i);
  });

  it.each([
    ['псевдонимы', 'a: &a [x]\nb: [*a, *a]\n', /ссылки YAML/, /YAML references/],
    ['типы', 'a: !!js/function x\n', /типы YAML/, /YAML tags/],
    ['двоичные данные', 'a: !!binary aGVsbG8=\n', /типы YAML/, /YAML tags/],
    ['два документа', 'a: 1\n---\nb: 1\n', /несколько документов/, /several documents/],
    ['имя поля списком', '? [1]\n: 2\n', /имя поля/, /field name/],
  ])('не принимает %s и говорит об этом на обоих языках', (_what, text, ru, en) => {
    const [problem] = problemsOf(text);

    expect(problem?.message).toMatch(ru);
    expect(problem?.en).toMatch(en);
  });

  it('не исчерпывает стек и память на вложенности и ссылках', () => {
    const bomb = Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);

    expect(problemsOf('['.repeat(100_000))).not.toEqual([]);
    expect(problemsOf('['.repeat(50_000) + ']'.repeat(50_000), 'json')).not.toEqual([]);
    expect(problemsOf(bomb.join('\n'))[0]?.message).toMatch(/ссылки YAML/);
  });

  it('называет место, где нарушен JSON, и повторённое поле', () => {
    expect(problemsOf('{\n "schema": 1,\n "name" 2}', 'json')).toEqual([
      {
        path: '',
        message: 'Строка 3, столбец 9: здесь нарушен JSON.',
        en: 'Line 3, column 9: the JSON is broken here.',
      },
    ]);
    expect(problemsOf('{"schema": 1, "name": "а",\n"name": "б"}', 'json')).toEqual([
      {
        path: 'name',
        message: 'Строка 2, столбец 1: поле с таким именем уже есть. Оставьте одно.',
        en: 'Line 2, column 1: there already is a field with this name. Leave one.',
      },
    ]);
    expect(problemsOf('{"schema": 1', 'json')[0]?.message).toMatch(/нарушен JSON/);
  });

  it.each([
    ['нулевой знак', '{"schema":1,"name":"a\\u0000"}', 'name'],
    ['оборванный суррогат', '{"schema":1,"name":"\\ud800"}', 'name'],
    [
      'поле __proto__',
      '{"schema":1,"name":"a","variables":{"__proto__":{}}}',
      'variables.__proto__',
    ],
    [
      'неточное число',
      '{"schema":1,"name":"a","layout":{"nodes":{"a":{"x":12345678901234567890}}}}',
      'layout.nodes.a.x',
    ],
  ])('не принимает то, чего не сохранить: %s', (_what, text, path) => {
    expect(problemsOf(text, 'json').map((problem) => problem.path)).toEqual([path]);
  });

  it.each(['', '[]', 'null', '"текст"', '1'])('не принимает вместо документа %j', (text) => {
    expect(problemsOf(text, text === '' ? 'yaml' : 'json')).toHaveLength(1);
  });
});
