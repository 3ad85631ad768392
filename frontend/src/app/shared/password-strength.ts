/** 0 — не примут, 1 — угадают за часы, 4 — не угадают. */
export type Strength = 0 | 1 | 2 | 3 | 4;

export const shortestPassword = 10;

const sets: readonly RegExp[] = [/[a-zа-яё]/, /[A-ZА-ЯЁ]/, /\d/, /[^\p{L}\d]/u];
const sizes = [26, 26, 10, 30];
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const popular = ['password', 'пароль', 'admin', 'letmein', 'welcome', 'telegram', 'iloveyou'];

const alphabetOf = (password: string): number =>
  sets.reduce((sum, set, index) => sum + (set.test(password) ? (sizes[index] ?? 0) : 0), 0);

const isStep = (previous: string, next: string): boolean =>
  Math.abs(next.charCodeAt(0) - previous.charCodeAt(0)) <= 1 ||
  rows.some((row) => row.includes(previous + next));

/** Сколько знаков надо угадывать: повтор, соседняя цифра и соседняя клавиша почти ничего не добавляют. */
function surprisingLength(password: string): number {
  const characters = Array.from(password.toLowerCase());
  return characters.reduce((sum, character, index) => {
    const previous = characters[index - 1];
    return sum + (previous !== undefined && isStep(previous, character) ? 0.25 : 1);
  }, 0);
}

const withoutKnownWords = (password: string, personal: readonly string[]): string =>
  [...popular, ...personal.filter((word) => word.length > 2)].reduce(
    (rest, word) => rest.replaceAll(word.toLowerCase(), 'a'),
    password.toLowerCase(),
  );

/** Оценка пароля по числу догадок; `personal` — имя и почта: их пробуют первыми. */
export function strengthOf(password: string, personal: readonly string[] = []): Strength {
  if (password.length < shortestPassword) return 0;
  const known = withoutKnownWords(password, personal);
  const lost = password.length - known.length;
  const bits = (surprisingLength(password) - lost) * Math.log2(alphabetOf(password) || 2);
  if (bits < 36) return 1;
  if (bits < 50) return 2;
  return bits < 66 ? 3 : 4;
}
