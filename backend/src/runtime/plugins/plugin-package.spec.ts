import { BadPackage } from './bad-package.js';
import { packageOf } from './plugin-package.js';

const title = { ru: 'Плагин', en: 'Plugin' };
const manifest = { id: 'fine', version: '1.0.0', title, description: title, sdk: '1' };

const refusalOf = (change: object) => {
  const described = JSON.stringify({ ...manifest, ...change });
  const files = { 'plugin.json': described, 'index.js': 'export default {};' };
  const found = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  try {
    packageOf(new Map(found));
    return undefined;
  } catch (error) {
    return error instanceof BadPackage ? error.reason : error;
  }
};

describe(packageOf.name, () => {
  it('принимает исправное описание', () => {
    expect(refusalOf({})).toBeUndefined();
  });

  it.each([
    [
      { id: 'Fine' },
      'поле «id»: строчные латинские буквы, цифры и дефис, от 2 до 40 знаков',
      'field “id”: lowercase Latin letters, digits and a hyphen, 2 to 40 characters',
    ],
    [{ id: 'null' }, 'поле «id»: это слово не может быть', 'field “id”: this word cannot be'],
    [{ main: 7 }, 'поле «main»: нужно указать текст', 'field “main”: text is needed'],
    [{ sdk: '2' }, 'поле «sdk»: допустимые значения: 1', 'field “sdk”: allowed values: 1'],
    [{ title: 0 }, 'поле «title»: нужно указать набор', 'field “title”: a set of fields'],
    [{ colour: 1 }, 'поле «colour»: такого поля нет', 'field “colour”: there is no such field'],
  ])('негодное описание %j называет поле и правило на обоих языках', (change, ru, en) => {
    expect(refusalOf(change)).toEqual({
      ru: expect.stringContaining(`plugin.json, ${ru}`),
      en: expect.stringContaining(`plugin.json, ${en}`),
    });
  });
});
