import type { Localized } from '@zveno/contracts/localized.js';
import { explainFault, type FaultRule, messageOf, withPlace } from './fault-words.js';

const said = /^error parsing regexp: (.+?)(?:: `(.*)`)?$/s;

const unknown = {
  ru: 'проверьте скобки, знаки повтора и косые черты',
  en: 'check the brackets, the repetition signs and the backslashes',
};

const rules: readonly FaultRule[] = [
  [/^missing closing \)/, 'скобка ( не закрыта — допишите )', 'bracket ( is not closed: add )'],
  [/^unexpected \)/, 'лишняя закрывающая скобка )', 'there is an extra closing bracket )'],
  [/^missing closing \]/, 'скобка [ не закрыта — допишите ]', 'bracket [ is not closed: add ]'],
  [
    /^missing argument to repetition operator: (.*)/s,
    'перед «{1}» нет того, что повторять',
    'there is nothing to repeat before “{1}”',
  ],
  [
    /^invalid nested repetition operator: (.*)/s,
    'два знака повтора подряд: «{1}»',
    'two repetition signs in a row: “{1}”',
  ],
  [
    /^invalid repeat count: (.*)/s,
    'число повторов «{1}» не годится: оно не больше 1000, второе не меньше первого',
    'repeat count “{1}” does not fit: at most 1000, the second not less than the first',
  ],
  [
    /^trailing backslash/,
    'после косой черты \\ в конце ничего нет',
    'there is nothing after the last backslash \\',
  ],
  [
    /^invalid character class range: (\\p.*|\[:.*)/is,
    'набора знаков «{1}» нет',
    'there is no character class “{1}”',
  ],
  [
    /^invalid character class range: (.*)/s,
    'промежуток «{1}» записан неверно: первый знак — раньше последнего',
    'range “{1}” is not valid: the first character goes before the last',
  ],
  [
    /^invalid escape sequence: (\\[1-9].*)/s,
    'ссылка на группу «{1}» здесь не работает',
    'a reference to a group, “{1}”, does not work here',
  ],
  [
    /^invalid escape sequence: (.*)/s,
    'сочетание «{1}» ничего не значит',
    'sequence “{1}” means nothing',
  ],
  [
    /^invalid (?:or unsupported Perl syntax|named capture): (\(\?<?[=!])/,
    'заглядывать вперёд и назад — «{1}» — здесь нельзя',
    'looking ahead or behind, “{1}”, does not work here',
  ],
  [
    /^invalid or unsupported Perl syntax: (.*)/s,
    'сочетание «{1}» здесь не работает',
    'sequence “{1}” does not work here',
  ],
  [
    /^invalid named capture: (.*)/s,
    'имя группы «{1}» записано неверно',
    'group name “{1}” is not valid',
  ],
  [
    /^duplicate capture group name: (.*)/s,
    'имя группы «{1}» уже занято',
    'group name “{1}” is already taken',
  ],
  [
    /^invalid capture in lookbehind/,
    'группы внутри взгляда назад не работают',
    'groups inside a look behind do not work',
  ],
  [
    /^expression (?:nests too deeply|too large)/,
    'выражение слишком сложное',
    'the expression is too complex',
  ],
];

/** Чем не годится регулярное выражение: продолжение фразы «записано с ошибкой: …». */
export function expressionFault(error: unknown, pattern: string): Localized {
  const [, name = '', fragment = ''] = said.exec(messageOf(error)) ?? [];
  const words = explainFault(`${name}: ${fragment}`, rules, unknown);
  const at = placeOf(fragment, pattern);
  return at === undefined ? words : withPlace(words, 1, at);
}

/** Разбор называет не место, а кусок: место известно, когда такой кусок в выражении один. */
function placeOf(fragment: string, pattern: string): number | undefined {
  const at = pattern.indexOf(fragment);
  const known = fragment !== '' && fragment !== pattern && at === pattern.lastIndexOf(fragment);
  return known && at >= 0 ? at + 1 : undefined;
}
