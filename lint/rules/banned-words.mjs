import { findBannedWords } from '../words.mjs';

/** Смотрит весь текст файла: имена, строки, шаблоны, комментарии и разметку разом. */
export const bannedWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      banned:
        'Слово «{{word}}» запрещено заказчиком. Назовите вещь тем, что она делает на самом деле.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const { word, index } of findBannedWords(sourceCode.text)) {
          const start = sourceCode.getLocFromIndex(index);
          const end = { line: start.line, column: start.column + word.length };
          context.report({ loc: { start, end }, messageId: 'banned', data: { word } });
        }
      },
    };
  },
};
