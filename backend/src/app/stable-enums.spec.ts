import { sortEnums } from './stable-enums.js';

describe(sortEnums.name, () => {
  it('приводит перечисления к одному порядку на любой глубине', () => {
    const described = { schemas: [{ role: { enum: ['viewer', 'owner'] } }], required: ['b', 'a'] };

    sortEnums(described);

    expect(described).toEqual({
      schemas: [{ role: { enum: ['owner', 'viewer'] } }],
      required: ['b', 'a'],
    });
  });

  it('список самой программы остаётся в своём порядке', () => {
    const ranks = ['viewer', 'operator', 'editor'];
    const schema = { enum: ranks };

    sortEnums(schema);

    expect(schema.enum).toEqual(['editor', 'operator', 'viewer']);
    expect(ranks).toEqual(['viewer', 'operator', 'editor']);
  });
});
