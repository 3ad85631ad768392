import { parseExpression, parseTemplate } from './parse-template.js';

const scope = {
  age: 21,
  tags: ['друг', 'клиент'],
  contact: { name: 'Иван', city: null },
  task: { timezone: 'Europe/Moscow' },
  now: Date.UTC(2026, 10, 22, 9, 0, 0),
};
const rendered = (text: string): string => parseTemplate(text).render(scope);

describe(parseTemplate.name, () => {
  it('подставляет значения, пустое — ничем', () => {
    expect(rendered('{{contact.name}}, {{ age }} {{contact.city}}{{nothing.at.all}}.')).toBe(
      'Иван, 21 .',
    );
  });

  it('собирает списки через запятую и прямо, и через Liquid', () => {
    expect(rendered('{{tags}}')).toBe('друг, клиент');
    expect(rendered('{{tags | sort}}')).toBe('друг, клиент');
  });

  it('понимает условия и русские фильтры', () => {
    expect(rendered('{% if age >= 18 %}взрослый{% endif %}')).toBe('взрослый');
    expect(rendered("{{ age | plural: 'год', 'года', 'лет' }}")).toBe('21 год');
    expect(rendered("{{ now | date: 'd MMMM, EEEE, HH:mm' }}")).toBe(
      '22 ноября, воскресенье, 12:00',
    );
    expect(rendered('{{ 1234567.5 | money }}')).toBe('1\u00a0234\u00a0567,50');
  });

  it('не читает чужие поля: прототипы, файлы, случайность', () => {
    expect(rendered('{{contact.constructor}}{{contact.__proto__}}')).toBe('');
    expect(() => parseTemplate("{% include 'secret' %}")).toThrow();
    expect(() => parseTemplate('{{ tags | sample }}').render(scope)).toThrow();
  });

  it('останавливает прожорливый текст', () => {
    const greedy =
      '{% for i in (1..1000000) %}{% for j in (1..1000000) %}x{% endfor %}{% endfor %}';

    expect(() => rendered(greedy)).toThrow();
  });

  it('называет, к чему обращается текст', () => {
    const names = (text: string): unknown => parseTemplate(text).references;

    expect(names('{{contact.name}} {{age}}')).toEqual([['contact', 'name'], ['age']]);
    expect(names('{% for tag in tags %}{{tag}} {{contact.city | upcase}}{% endfor %}')).toEqual([
      ['tags'],
      ['contact', 'city'],
    ]);
  });
});

describe(parseExpression.name, () => {
  it('сохраняет тип одиночной подстановки', () => {
    expect(parseExpression('{{age}}').evaluate(scope)).toBe(21);
    expect(parseExpression(' {{ age | plus: 1 }} ').evaluate(scope)).toBe(22);
    expect(parseExpression('{{tags}}').evaluate(scope)).toEqual(['друг', 'клиент']);
  });

  it('прочий текст остаётся текстом, прочее — собой', () => {
    expect(parseExpression('{{age}} лет').evaluate(scope)).toBe('21 лет');
    expect(parseExpression(5).evaluate(scope)).toBe(5);
    expect(parseExpression(null).evaluate(scope)).toBeNull();
  });
});
