import { canonical, canonicalJson } from './canonical-json.js';

describe(canonicalJson.name, () => {
  it('не зависит от порядка ключей на любой глубине', () => {
    const one = { b: [{ y: 1, x: 2 }], a: 'да' };
    const other = { a: 'да', b: [{ x: 2, y: 1 }] };

    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"a":"да","b":[{"x":2,"y":1}]}');
  });

  it('хранит порядок списков и опускает незаданные поля', () => {
    expect(canonical({ list: [2, 1], none: undefined, empty: null })).toEqual({
      empty: null,
      list: [2, 1],
    });
    expect(canonicalJson({ none: undefined })).toBe('{}');
  });
});
