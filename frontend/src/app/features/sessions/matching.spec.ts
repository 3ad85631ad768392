import { matching } from './matching.js';

const shop = { name: 'Лавка цветов', username: 'lavka', phone: '79•••01', ownerName: 'Анна' };
const salon = { name: 'Салон', username: null, phone: null, ownerName: 'Борис' };

describe(matching.name, () => {
  it('без запроса оставляет всех', () => {
    expect(matching([shop, salon], '  ')).toEqual([shop, salon]);
  });

  it('ищет по каждому слову, в любом поле и без учёта регистра', () => {
    expect(matching([shop, salon], 'анна @LAV')).toEqual([shop]);
  });

  it('слово, которого нет нигде, не оставляет никого', () => {
    expect(matching([shop, salon], 'салон анна')).toEqual([]);
  });
});
