import { parseCurl } from './parse-curl.js';

describe(parseCurl.name, () => {
  it('читает адрес, параметры и заголовки', () => {
    const line = `curl 'https://api.example.org/orders?state=new&page=2' \\\n  -H 'Accept: application/json' -H "X-Shop: Лавка"`;

    expect(parseCurl(line)).toEqual({
      method: 'GET',
      url: 'https://api.example.org/orders',
      query: [
        { name: 'state', value: 'new' },
        { name: 'page', value: '2' },
      ],
      headers: [
        { name: 'Accept', value: 'application/json' },
        { name: 'X-Shop', value: 'Лавка' },
      ],
      bodyKind: 'none',
    });
  });

  it('тело JSON разбирает, а его Content-Type назначит сам узел', () => {
    const line = `curl -XPOST https://x.org/a -H 'content-type: application/json' --data-raw '{"name":"Анна","n":1}'`;

    expect(parseCurl(line)).toMatchObject({
      method: 'POST',
      headers: [],
      bodyKind: 'json',
      json: { name: 'Анна', n: 1 },
    });
  });

  it.each([
    [
      '-d a=1 -d b=два',
      [
        { name: 'a', value: '1' },
        { name: 'b', value: 'два' },
      ],
    ],
    ['-F file=x', [{ name: 'file', value: 'x' }]],
  ])('поля формы: %s', (options, form) => {
    expect(parseCurl(`curl https://x.org ${options}`)).toMatchObject({
      method: 'POST',
      bodyKind: 'form',
      form,
    });
  });

  it('-G переносит данные в адрес', () => {
    expect(parseCurl('curl -G https://x.org --data-urlencode q=чай')).toMatchObject({
      method: 'GET',
      query: [{ name: 'q', value: 'чай' }],
      bodyKind: 'none',
    });
  });

  it.each(['wget https://x.org', 'curl', 'curl -X TRACE https://x.org', ''])(
    'не запрос: «%s»',
    (line) => {
      expect(parseCurl(line)).toBeUndefined();
    },
  );
});
