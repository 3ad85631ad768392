import { parseExpression, parseTemplate } from './parse-template.js';
import { templateFault } from './template-fault.js';

function faultOf(text: string): string {
  try {
    parseTemplate(text);
    return '';
  } catch (error) {
    return templateFault(error).ru;
  }
}

describe('ошибка в тексте с подстановками', () => {
  it.each([
    ['Привет, {{ name', 'подстановка «{{ name» не закрыта — допишите }} (знак 9)'],
    ['{{ "да }}', 'в подстановке «{{ "да }}» не закрыта кавычка (знак 1)'],
    ['{% if x', 'команда «{% if x» не закрыта — допишите %} (знак 1)'],
    ['Да\n{% if x %}нет', 'у команды «if» нет конца — допишите {% endif %} (строка 2, знак 1)'],
    ['{% endif %}', '«endif» стоит без своего начала (знак 1)'],
    ['{% foo %}', 'команды «foo» нет (знак 1)'],
    ['{% include "x" %}', 'команды «include» нет (знак 1)'],
    ['Вам {{ age | nope }}', 'фильтра «nope» нет (знак 5)'],
    ['{{ a + b }}', 'лишнее после имени: фильтр отделяют чертой | (знак 7)'],
    ['{{ a | date "x" }}', 'после имени фильтра нужно двоеточие (знак 13)'],
    ['{{ a || b }}', 'после черты | нужно имя фильтра (знак 7)'],
    ['{{ }}', 'здесь нужно имя переменной или значение (знак 4)'],
    ['{% if %}', 'здесь нужно имя переменной или значение (знак 6)'],
    ['{{ (1..) }}', '«)» стоит не на месте: здесь нужно значение (знак 8)'],
    ['{{ a[ }}', 'скобка [ не закрыта — допишите ] (знак 6)'],
    ['{% assign x %}', 'после имени нужен знак = (знак 12)'],
    ['{% for x %}{% endfor %}', 'команда в скобках {% %} записана не до конца (знак 1)'],
  ])('%s', (text, words) => {
    expect(faultOf(text)).toBe(words);
  });

  it('незнакомую и чужую ошибку объясняет общими словами', () => {
    const { ru, en } = templateFault(new Error('something broke, line:1, col:3'));

    expect(ru).toBe('проверьте скобки {{ }} и {% %} и знаки между ними (знак 3)');
    expect(en).toBe('check the {{ }} and {% %} brackets and the signs between them (character 3)');
    expect(templateFault('x').ru).not.toContain('x');
  });

  it('длинный кусок текста в замечание не вставляет', () => {
    expect(faultOf(`{{ ${'а'.repeat(500)}`).length).toBeLessThan(120);
  });

  it('значение целиком из подстановки объясняет так же', () => {
    expect(() => parseExpression('{{ a b | nope }}')).toThrow(/nope/);
  });
});
