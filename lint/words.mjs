/**
 * Слова, которых в «Звене» не бывает: заказчик запретил всё, что лишь изображает работу.
 * Это единственный файл, где они записаны; он же единственный, где их не ищут.
 */
export const bannedWords = ['demo', 'mock', 'fake', 'simulate', 'stub', 'placeholder', 'dummy'];

/** Для теста: по изменённой форме на слово и слова, где запрещённое — лишь часть чужого. */
export const bentWords = [
  'demos',
  'mocked',
  'faking',
  'simulation',
  'stubbed',
  'placeholders',
  'dummies',
];
export const innocentWords = ['democracy', 'hammock', 'stubborn', 'smocking'];

const bannedForm =
  /^(?:demo(?:s|ed|ing)?|mock(?:s|ed|ing|er|ers|up|ups)?|fak(?:e|es|ed|ing|er|ers)|simulat(?:e|es|ed|ing|ion|ions|or|ors)|stub(?:s|bed|bing)?|placehold(?:er|ers|ered|ering)|dumm(?:y|ies))$/i;

/** Слова внутри имён тоже считаются: `camelCase`, `kebab-case`, `snake_case`, `SCREAMING_CASE`. */
const wordParts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Находит запрещённые слова; `index` — место первой буквы в тексте. */
export function findBannedWords(text) {
  return [...text.matchAll(wordParts)]
    .filter(([word]) => bannedForm.test(word))
    .map((match) => ({ word: match[0], index: match.index }));
}
