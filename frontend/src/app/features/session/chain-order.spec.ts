import { moved } from './chain-order.js';

describe(moved.name, () => {
  it.each([
    [0, 2, ['б', 'в', 'а']],
    [2, 0, ['в', 'а', 'б']],
    [1, 2, ['а', 'в', 'б']],
  ])('с места %i на место %i', (from, to, expected) => {
    expect(moved(['а', 'б', 'в'], from, to)).toEqual(expected);
  });

  it.each([
    [0, -1],
    [2, 3],
    [1, 1],
    [5, 0],
  ])('за край и на своё место (%i → %i) ничего не двигает', (from, to) => {
    const rows = ['а', 'б', 'в'];
    expect(moved(rows, from, to)).toBe(rows);
  });
});
