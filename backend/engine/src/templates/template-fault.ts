import type { Localized } from '@zveno/contracts/localized.js';
import { explainFault, type FaultRule, messageOf, withPlace } from '../text/fault-words.js';

const placed = /^(.*), line:(\d+), col:(\d+)/s;

const unknown = {
  ru: 'проверьте скобки {{ }} и {% %} и знаки между ними',
  en: 'check the {{ }} and {% %} brackets and the signs between them',
};

const rules: readonly FaultRule[] = [
  [
    /^output "(.*\}\})" not closed$/s,
    'в подстановке «{1}» не закрыта кавычка',
    'a quote is not closed in variable “{1}”',
  ],
  [
    /^output "(.*)" not closed$/s,
    'подстановка «{1}» не закрыта — допишите }}',
    'variable “{1}” is not closed: add }}',
  ],
  [
    /^tag "(.*)" not closed$/s,
    'команда «{1}» не закрыта — допишите %}',
    'tag “{1}” is not closed: add %}',
  ],
  [
    /^tag \{%-?\s*(\w+).*not closed$/s,
    'у команды «{1}» нет конца — допишите {% end{1} %}',
    'tag “{1}” has no end: add {% end{1} %}',
  ],
  [
    /^tag "(end\w+|else|elsif|when)" not found$/,
    '«{1}» стоит без своего начала',
    '“{1}” stands without its beginning',
  ],
  [/^tag "(.*)" not found$/s, 'команды «{1}» нет', 'there is no tag “{1}”'],
  [/^undefined filter: (.*)$/s, 'фильтра «{1}» нет', 'there is no filter “{1}”'],
  [
    /^expected "\|" before filter$/,
    'лишнее после имени: фильтр отделяют чертой |',
    'something extra after the name: a filter goes after a | bar',
  ],
  [
    /^expected ":" after filter name$/,
    'после имени фильтра нужно двоеточие',
    'a colon is needed after the filter name',
  ],
  [
    /^expected filter name$/,
    'после черты | нужно имя фильтра',
    'a filter name is needed after the | bar',
  ],
  [
    /^(?:invalid value expression: ""|expected variable name)$/,
    'здесь нужно имя переменной или значение',
    'a variable name or a value is needed here',
  ],
  [
    /^invalid value expression: "(.*)"$/s,
    '«{1}» — не имя переменной и не значение',
    '“{1}” is neither a variable name nor a value',
  ],
  [
    /^unexpected (?:token|character) "(.*)"/s,
    '«{1}» стоит не на месте: здесь нужно значение',
    '“{1}” is out of place: a value is needed here',
  ],
  [/^\[ not closed$/, 'скобка [ не закрыта — допишите ]', 'bracket [ is not closed: add ]'],
  [/^unbalanced parentheses$/, 'скобки ( ) не парные', 'parentheses ( ) do not match'],
  [/^expected "="$/, 'после имени нужен знак =', 'an = sign is needed after the name'],
  [
    /^(?:illegal tag|empty candidates|illegal tag syntax|invalid capture name)/,
    'команда в скобках {% %} записана не до конца',
    'the tag inside {% %} is not complete',
  ],
  [
    /^(?:duplicated else|unexpected elsif after else)$/,
    'после «else» в условии больше ничего не проверяют',
    'nothing can be checked after “else” in a condition',
  ],
  [
    /limit exceeded$/,
    'текст слишком велик или считается слишком долго',
    'the text is too large or takes too long to build',
  ],
];

/** Чем не годится текст с подстановками: продолжение фразы «записан с ошибкой: …». */
export function templateFault(error: unknown): Localized {
  const said = messageOf(error).replaceAll(String.raw`\"`, '"');
  const [, message, line, column] = placed.exec(said) ?? [];
  const words = explainFault(message ?? said, rules, unknown);
  return message === undefined ? words : withPlace(words, Number(line), Number(column));
}
