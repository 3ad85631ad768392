import { flatParts, withoutPart, withPart, withPartNamed } from './flat-parts.js';
import type { FormField } from './form-field.js';
import { formFields } from './form-fields.js';
import type { Setting } from './set-in.js';

function fieldWith(initial: Setting): FormField {
  const schema = { properties: { initial: { widget: 'typed-value' } } };
  const [field] = formFields(schema, { initial }, 'ru');
  if (!field) throw new Error('поля нет');
  return field;
}

describe('строки плоского списка и объекта', () => {
  it('у списка строки по порядку, у объекта — с именами, и каждая знает свой путь', () => {
    const list = flatParts(fieldWith(['а', 2]));
    const object = flatParts(fieldWith({ city: 'Казань' }));

    expect(list?.map(({ key, field }) => [key, field.id, field.value])).toEqual([
      [undefined, 'initial.0', 'а'],
      [undefined, 'initial.1', 2],
    ]);
    expect(object?.map(({ key, field }) => [key, field.id, field.value])).toEqual([
      ['city', 'initial.city', 'Казань'],
    ]);
  });

  it('вложенное строками не пишут', () => {
    expect(flatParts(fieldWith([['а']]))).toBeUndefined();
    expect(flatParts(fieldWith({ city: { name: 'Казань' } }))).toBeUndefined();
    expect(flatParts(fieldWith('слово'))).toBeUndefined();
  });

  it('новая строка объекта получает свободное имя', () => {
    expect(withPart([])).toEqual(['']);
    expect(withPart({})).toEqual({ field: '' });
    expect(withPart({ field: 1 })).toEqual({ field: 1, 'field-2': '' });
  });

  it('без последней строки значения нет', () => {
    expect(withoutPart(['а', 'б'], 0)).toEqual(['б']);
    expect(withoutPart(['а'], 0)).toBeUndefined();
    expect(withoutPart({ a: 1, b: 2 }, 1)).toEqual({ a: 1 });
    expect(withoutPart({ a: 1 }, 0)).toBeUndefined();
  });

  it('имя меняется на месте; пустое и занятое не принимает', () => {
    expect(Object.keys(withPartNamed({ a: 1, b: 2 }, 'a', 'c') ?? {})).toEqual(['c', 'b']);
    expect(withPartNamed({ a: 1, b: 2 }, 'a', 'b')).toBeUndefined();
    expect(withPartNamed({ a: 1 }, 'a', '')).toBeUndefined();
  });
});
