import type { Localized } from './localized.js';

/** Замечание к одному полю ввода; `path` — путь через точку, как его понимает автор запроса. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  /** То же по-английски. */
  readonly en: string;
}

/** Замечание предложением; слова причины — продолжение фразы: без заглавной буквы и точки. */
export function fieldProblem(path: string, { ru, en }: Localized): FieldProblem {
  return { path, message: sentence(ru), en: sentence(en) };
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
