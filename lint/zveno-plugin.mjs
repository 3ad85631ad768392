import { bannedWords } from './rules/banned-words.mjs';
import { fewParameters } from './rules/few-parameters.mjs';

/** Свои правила: то, чего нет в готовых наборах. */
export const zvenoPlugin = {
  meta: { name: 'zveno' },
  rules: { 'banned-words': bannedWords, 'few-parameters': fewParameters },
};
