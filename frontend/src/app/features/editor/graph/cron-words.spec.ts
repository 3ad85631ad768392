import { cronText, simpleCron } from './cron-words.js';

describe(simpleCron.name, () => {
  it.each(['*/15 * * * *', '0 * * * *', '30 9 * * *', '0 10 * * 1,2,3,4,5', '5 18 1 * *'])(
    'узнаёт «%s» и записывает так же',
    (text) => {
      const simple = simpleCron(text);

      expect(simple && cronText(simple)).toBe(text);
    },
  );

  it.each(['*/5 * * * *', '0 9 * * 6,7', '0 9 * 3 *', '0 9-18 * * *', '0 9 1 * 1', 'каждый день'])(
    'сложное «%s» оставляет выражением',
    (text) => {
      expect(simpleCron(text)).toBeUndefined();
    },
  );
});
