import { foldAnswer } from '../text/fold.js';

const small: Readonly<Record<string, number>> = {
  ноль: 0,
  нуль: 0,
  один: 1,
  одна: 1,
  одно: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  одиннадцать: 11,
  двенадцать: 12,
  тринадцать: 13,
  четырнадцать: 14,
  пятнадцать: 15,
  шестнадцать: 16,
  семнадцать: 17,
  восемнадцать: 18,
  девятнадцать: 19,
  двадцать: 20,
  тридцать: 30,
  сорок: 40,
  пятьдесят: 50,
  шестьдесят: 60,
  семьдесят: 70,
  восемьдесят: 80,
  девяносто: 90,
  сто: 100,
  двести: 200,
  триста: 300,
  четыреста: 400,
  пятьсот: 500,
  шестьсот: 600,
  семьсот: 700,
  восемьсот: 800,
  девятьсот: 900,
};

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^тысяч[аиу]?$/u, 1_000],
  [/^миллион(а|ов)?$/u, 1_000_000],
];

/** Слова, которые люди добавляют к числу: «мне 25 лет», «около 3 штук». */
const around = new Set(
  'мне нам лет год года около примерно где-то штук штуки штука шт человек рублей руб р минус'.split(
    ' ',
  ),
);

/** Число цифрами («1 250,5», «-3», «25 лет») или словами («двадцать пять»); иначе `undefined`. */
export function parseNumber(text: string): number | undefined {
  const folded = foldKeepingSign(text);
  const digits = /^([-−]?\d{1,3}(?:[ \u00a0]\d{3})+|[-−]?\d+)([.,]\d+)?$/u;
  const bare = folded
    .split(' ')
    .filter((word) => word === 'минус' || !around.has(word))
    .join(' ');
  const [, whole, fraction] = digits.exec(bare) ?? [];
  if (whole !== undefined) {
    const plain = whole.replaceAll(/[ \u00a0]/g, '').replace('−', '-');
    return Number(`${plain}${(fraction ?? '').replace(',', '.')}`);
  }
  return numberFromWords(bare);
}

function foldKeepingSign(text: string): string {
  const sign = /^\s*[-−](?=\d)/u.test(text) ? '-' : '';
  return `${sign}${foldAnswer(text)}`;
}

/** «двадцать пять», «сто тысяч», «минус три»; ё уже заменена на е. */
function numberFromWords(text: string): number | undefined {
  const negative = text.startsWith('минус ');
  const words = (negative ? text.slice(6) : text).split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > 8) return undefined;
  let total = 0;
  let group = 0;
  for (const word of words) {
    const value = Object.hasOwn(small, word) ? small[word] : undefined;
    const multiplier = multipliers.find(([pattern]) => pattern.test(word))?.[1];
    if (value !== undefined) group += value;
    else if (multiplier !== undefined) {
      total += Math.max(group, 1) * multiplier;
      group = 0;
    } else return undefined;
  }
  const number = total + group;
  return negative ? -number : number;
}
