import { documentedFields } from './documented-fields.js';

const schema = {
  type: 'object',
  required: ['city'],
  properties: {
    city: { type: 'string', title: 'Город', titleEn: 'City', description: 'Откуда везём' },
    key: { type: 'string', title: 'Ключ', format: 'secret' },
    mode: {
      type: 'string',
      title: 'Цены',
      enum: ['retail', 'bulk'],
      choices: { retail: { ru: 'Розница', en: 'Retail' }, bulk: { ru: 'Опт', en: 'Bulk' } },
      default: 'retail',
    },
  },
};

describe(documentedFields.name, () => {
  it('говорит о каждой настройке то же, что форма', () => {
    const [city, key, mode] = documentedFields(schema, 'ru');

    expect(city).toMatchObject({ label: 'Город', kind: 'text', required: true });
    expect(key).toMatchObject({ kind: 'sealed', required: false });
    expect(mode).toMatchObject({ kind: 'choice', choices: 'Розница, Опт', fallback: 'Розница' });
  });

  it('по-английски — английскими словами', () => {
    expect(documentedFields(schema, 'en')[0]?.label).toBe('City');
  });

  it('без описания настроек нет и таблицы', () => {
    expect(documentedFields(undefined, 'ru')).toEqual([]);
  });
});
