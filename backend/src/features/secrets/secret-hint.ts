const shortest = 16;
const shown = 4;

/** По чему владелец узнает свой секрет: последние четыре знака, если угадать остальное они не помогут. */
export function secretHint(value: string): string {
  return value.length < shortest ? '' : `…${value.slice(-shown)}`;
}
