import type { RouteAnswer, RouteCall } from '@zveno/plugin-sdk';

/** Слова отказа на языках интерфейса. */
export interface RefusalWords {
  readonly ru: string;
  readonly en: string;
}

/** Отказ на языке того, кто спросил: его слова виджет показывает человеку как есть. */
export function refusal(
  { headers }: Pick<RouteCall, 'headers'>,
  status: number,
  words: RefusalWords,
): RouteAnswer {
  const english = (headers['accept-language'] ?? '').startsWith('en');
  return { status, body: { detail: english ? words.en : words.ru } };
}
