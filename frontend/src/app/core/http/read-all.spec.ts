import { readAll } from './read-all.js';

describe(readAll.name, () => {
  it('читает страницы одну за другой, пока сервер называет следующую', async () => {
    const pages = new Map([
      [undefined, { items: ['а', 'б'], next: 'второй' }],
      ['второй', { items: ['в'], next: null }],
    ]);

    const rows = await readAll(({ after }) => Promise.resolve(pages.get(after) ?? fail()));

    expect(rows).toEqual(['а', 'б', 'в']);
  });
});

function fail(): never {
  throw new Error('такой страницы нет');
}
