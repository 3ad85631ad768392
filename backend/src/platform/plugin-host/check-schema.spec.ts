import { checkSchema } from './check-schema.js';

const settings = { ru: 'Настройки', en: 'Settings' };
const field = (schema: Record<string, string>) => ({
  type: 'object',
  properties: { word: schema },
});

describe(checkSchema.name, () => {
  it.each([
    ['в поле', field({ type: 'string', pattern: '^(a+)+$' })],
    ['в именах полей', { type: 'object', patternProperties: { '^(a+)+$': { type: 'string' } } }],
    ['в глубине', { anyOf: [{ type: 'array', items: { type: 'string', pattern: '(a|a)*' } }] }],
  ])('выражение %s не пропускает: его перебирал бы общий поток', (_where, schema) => {
    expect(() => checkSchema({ ru: 'Узел «a»', en: 'Node “a”' }, schema)).toThrow(
      'Узел «a»: pattern в схеме нельзя',
    );
  });

  it('поле по имени pattern — обычное поле', () => {
    const schema = { type: 'object', properties: { pattern: { type: 'string' } } };
    expect(() => checkSchema(settings, schema)).not.toThrow();
  });

  it('негодную схему называет', () => {
    expect(() => checkSchema(settings, { type: 'wat' })).toThrow('Настройки, схема:');
  });
});
