import { remarkPlace } from './remark-place.js';

describe('remarkPlace', () => {
  it('находит место в замечании к файлу', () => {
    expect(remarkPlace('Строка 12, столбец 3: Неверный формат.')).toEqual({ line: 12, column: 3 });
  });

  it('у замечания к полю места нет', () => {
    expect(remarkPlace('Слишком мало знаков: не меньше 2.')).toBeUndefined();
  });
});
