import fc from 'fast-check';
import { fromCsv, toCsv } from './csv.js';

const formula = /^[=+\-@\t\r]/;
const cell = fc.string({ unit: 'grapheme' }).filter((text) => !formula.test(text));
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));

describe('CSV', () => {
  it('возвращает написанное', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.filter((row) => row.some((text) => text !== ''));
        expect(fromCsv(toCsv(filled))).toEqual(filled);
      }),
    );
  });

  it.each([
    ['запятая', 'имя,цена\nЧай,"1,5"'],
    ['точка с запятой', 'имя;цена\r\nЧай;1,5\r\n'],
    ['табуляция', 'имя\tцена\nЧай\t1,5'],
  ])('понимает разделитель: %s', (_name, text) => {
    expect(fromCsv(text)).toEqual([
      ['имя', 'цена'],
      ['Чай', '1,5'],
    ]);
  });

  it('запятые и табуляции внутри ячеек за разделитель не принимает', () => {
    const rows = [
      ['', 'чай, сахар, лимон'],
      ['а\tб\tв', 'г'],
    ];
    expect(fromCsv(toCsv(rows))).toEqual(rows);
    expect(fromCsv(toCsv(rows.toReversed()))).toEqual(rows.toReversed());
  });

  it('формула уходит в файл текстом, а число — числом', () => {
    expect(toCsv([['=1+1', '-5', '+7,5', '@сумма']])).toBe('\uFEFF\'=1+1;-5;"+7,5";\'@сумма\r\n');
  });
});
