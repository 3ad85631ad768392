import type { Json } from './json.js';

/** Разбирает текст JSON; негодный текст бросает `SyntaxError`. */
export function parseJson(text: string): Json {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- JSON.parse не возвращает ничего, кроме значений JSON
  return JSON.parse(text);
}
