import { fold, foldAnswer } from '../text/fold.js';
import { parseNumber } from './number.js';
import { isSimilar } from './similar.js';

export interface ChoiceOption {
  readonly label: string;
  readonly synonyms: readonly string[];
}

const ordinals = [
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
];
const ordinalEnding = /(ый|ой|ий|ая|ое|ье|ья|ую|ью|ого|его)$/u;
const keycap = /^(\d{1,2})[\ufe0f\u20e3.)]*$/u;

/** Номер варианта (с нуля), который человек имел в виду; `undefined`, если не понять. */
export function parseChoice(text: string, options: readonly ChoiceOption[]): number | undefined {
  const answer = foldAnswer(text);
  const raw = text.trim();
  if (answer === '' && raw === '') return undefined;
  const exact = options.findIndex((option) =>
    namesOf(option).some((name) => same(name, answer, raw)),
  );
  if (exact >= 0) return exact;
  const number = numberOf(raw, answer);
  if (number !== undefined) {
    return Number.isInteger(number) && number >= 1 && number <= options.length
      ? number - 1
      : undefined;
  }
  return containing(answer, options) ?? nearest(answer, options);
}

function namesOf({ label, synonyms }: ChoiceOption): readonly string[] {
  return [label, ...synonyms];
}

function same(name: string, answer: string, raw: string): boolean {
  return name.trim() === raw || (answer !== '' && foldAnswer(name) === answer);
}

/** «2», «2.», «2️⃣», «второй», «вариант 2», «номер два». */
function numberOf(raw: string, answer: string): number | undefined {
  const digit = keycap.exec(raw)?.[1];
  if (digit !== undefined) return Number(digit);
  const bare = answer
    .replace(/^(вариант|номер|пункт|ответ|цифра|№)\s*№?\s*/u, '')
    .replace(/\s+вариант$/u, '');
  const stem = ordinalEnding.test(bare) ? bare.replace(ordinalEnding, '') : undefined;
  const ordinal = stem === undefined ? -1 : ordinals.indexOf(stem);
  return ordinal >= 0 ? ordinal + 1 : parseNumber(bare);
}

/** Название целиком внутри ответа («хочу кофе, пожалуйста»), если такое ровно одно. */
function containing(answer: string, options: readonly ChoiceOption[]): number | undefined {
  const words = ` ${fold(answer)
    .replaceAll(/[\p{P}\p{S}]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')} `;
  return only(options, (option) =>
    namesOf(option).some((name) => {
      const wanted = foldAnswer(name);
      return wanted.length > 2 && words.includes(` ${wanted} `);
    }),
  );
}

/** Опечатка, если похож ровно один вариант. */
function nearest(answer: string, options: readonly ChoiceOption[]): number | undefined {
  return only(options, (option) => namesOf(option).some((name) => isSimilar(answer, name)));
}

function only(
  options: readonly ChoiceOption[],
  fits: (option: ChoiceOption) => boolean,
): number | undefined {
  const found = options.flatMap((option, index) => (fits(option) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}
